package io.rapport.stewardship.process;

import static io.rapport.stewardship.process.StewardCaseModel.LOOK_AGAIN_AT;
import static io.rapport.stewardship.process.StewardCaseModel.LOOK_AGAIN_ON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;
import static io.rapport.stewardship.process.StewardCaseModel.caseOn;

import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.WriteRights;
import io.rapport.engine.CurrentUser;
import io.rapport.stewardship.Answer;
import io.rapport.stewardship.Refusals.NotASteward;
import io.rapport.stewardship.Refusals.WrittenByYou;
import io.rapport.stewardship.StewardCases;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** {@code record-sameness}: writes down what the steward said, and merges when it is one person. */
@Component
class RecordSameness implements JavaDelegate {

    /** Who may merge by hand, and so may say that two are one. */
    private static final List<String> STEWARDS = List.of(Role.LEADS.group(), Role.MANAGERS.group());

    private final StewardCases cases;
    private final WriteRights rights;
    private final CurrentUser person;

    RecordSameness(StewardCases cases, WriteRights rights, CurrentUser person) {
        this.cases = cases;
        this.rights = rights;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        if (Collections.disjoint(person.groupsNow(), STEWARDS)) {
            throw new NotASteward(person.id());
        }
        if (cases.authors(caseOn(token)).contains(person.id())) {
            throw new WrittenByYou(caseOn(token), person.id());
        }
        if (STEWARD_VERDICT.in(token).equals("same")) {
            // as by hand: what is restricted meanwhile is seen masked, and on masks nobody is merged
            var asked = cases.get(caseOn(token));
            rights.checkSame(Reader.of(person), asked.one(), asked.other());
        }
        var put = cases.answer(caseOn(token), answerOn(token)).lookAgainAt();
        LOOK_AGAIN_ON.remove(token);
        if (put != null) {
            LOOK_AGAIN_AT.put(token, put);
        }
    }

    private Answer answerOn(DelegateExecution token) {
        var reason = STEWARD_REASON.take(token).orElse(null);
        return switch (STEWARD_VERDICT.in(token)) {
            case "same" -> new Answer.Same(person.id(), reason);
            case "different" -> new Answer.Different(person.id(), reason);
            default -> new Answer.CannotTell(person.id(), dayOn(token));
        };
    }

    /** Null where none is given, or none that is a day: the room says which days fit. */
    private static @Nullable LocalDate dayOn(DelegateExecution token) {
        try {
            return LOOK_AGAIN_ON.findIn(token).map(LocalDate::parse).orElse(null);
        } catch (DateTimeParseException noDay) {
            return null;
        }
    }
}
