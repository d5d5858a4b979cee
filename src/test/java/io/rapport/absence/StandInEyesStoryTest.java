package io.rapport.absence;

import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Person;
import io.rapport.RapportTest;
import io.rapport.absence.process.Begin;
import io.rapport.approval.Refusals;
import io.rapport.engine.EngineClock;
import io.rapport.request.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A substitution is no way around four eyes. */
@RapportTest
class StandInEyesStoryTest {

    private static final Instant TUESDAY = MONDAY_10.plus(Duration.ofDays(1));
    private static final Instant WEDNESDAY = MONDAY_10.plus(Duration.ofDays(2));
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Autowired
    Desk desk;

    @Autowired
    Absences absences;

    @Autowired
    Begin begin;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    private final String unique = UUID.randomUUID().toString().substring(0, 8);
    private final Person mia = Person.of("mia-" + unique, "managers", "billing-team");
    private final Person moe = Person.of("moe-" + unique, "managers", "billing-team");
    private final Person una = Person.of("una-" + unique, "managers", "billing-team");

    @BeforeEach
    void a_house() {
        List.of(mia, moe, una).forEach(person -> person.worksHere(identity));
        clock.moveTo(MONDAY_10);
    }

    @Test
    void an_approval_does_not_come_to_who_asked_through_a_substitution() {
        var wish = wishes(mia, MONDAY_10).claimedBy(moe, DECIDE_EXCEPTION);
        away(moe, mia, TUESDAY, WEDNESDAY);

        clock.moveTo(TUESDAY);
        begin.look();

        assertThat(wish.task(DECIDE_EXCEPTION).getAssignee())
                .as("mia stands in for moe, and asked herself")
                .isNull();
        assertThatThrownBy(() -> wish.claimedBy(mia, DECIDE_EXCEPTION)).hasMessageContaining("asked for");
        assertThatThrownBy(() -> wish.completedBy(mia, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(Refusals.OwnWish.class);
        wish.completedBy(una, DECIDE_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void who_stands_in_for_who_asked_is_no_second_pair_of_eyes_and_the_other_way_round() {
        var before = wishes(mia, MONDAY_10);
        away(mia, moe, TUESDAY, WEDNESDAY);
        clock.moveTo(TUESDAY);
        assertThatThrownBy(() -> before.claimedBy(moe, DECIDE_EXCEPTION))
                .hasMessageContaining("stands in for the other");
        assertThatThrownBy(() -> before.completedBy(moe, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(Refusals.OnePairOfEyes.class);

        var meanwhile = wishes(moe, TUESDAY);
        clock.moveTo(WEDNESDAY.plusSeconds(60));
        assertThatThrownBy(() -> meanwhile.completedBy(mia, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .as("moe asked while he stood in for her: she is not bypassed by coming back")
                .isInstanceOf(Refusals.OnePairOfEyes.class);
        meanwhile.completedBy(una, DECIDE_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);
        before.completedBy(moe, DECIDE_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);
    }

    private AbsenceId away(Person person, Person substitute, Instant from, Instant until) {
        return absences.write(
                new NewAbsence(person.id(), from, until, BERLIN, substitute == null ? null : substitute.id()),
                person.id());
    }

    private Journey wishes(Person by, Instant at) {
        var journey = desk.asks(desk.stranger(), "billing-question");
        clock.moveTo(at);
        return journey.completedBy(
                by,
                WORK_ON_REQUEST,
                OUTCOME.with("ask-exception"),
                EXCEPTION_KIND.with("credit"),
                EXCEPTION_AMOUNT.with(400.0),
                NOTE.with("Long-standing customer, our mistake."));
    }
}
