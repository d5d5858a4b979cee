package io.rapport.request.verification;

import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.ToVerify;
import io.rapport.customer.freshness.WorthAsking;
import io.rapport.customer.inuse.VerificationLog;
import io.rapport.customer.inuse.VerificationLog.Answer;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals;
import io.rapport.request.Requests;
import io.rapport.tiering.Tiers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the customer about facts that are in doubt, and keeping the answer as the customer's own word. */
@Service
@Transactional
public class Verifications {

    private final Requests requests;
    private final WorthAsking worthAsking;
    private final DecisionFacts facts;
    private final VerificationLog log;
    private final CurrentUser person;

    Verifications(
            Requests requests, WorthAsking worthAsking, DecisionFacts facts, VerificationLog log, CurrentUser person) {
        this.requests = requests;
        this.worthAsking = worthAsking;
        this.facts = facts;
        this.log = log;
        this.person = person;
    }

    /**
     * The first fact that is too old, contradicted or said to be wrong, and that the customer can know: the step to ask
     * about it is about to be offered, which is noted.
     */
    public Optional<ToVerify> offer(RequestId id) {
        var first = worthAsking.first(requests.get(id).customer(), Tiers.DECISION);
        first.ifPresent(fact -> log.offered(id, fact.kind(), fact.why()));
        return first;
    }

    /**
     * The customer says that the fact is still right.
     *
     * @param shown the fact the question was about
     * @throws Refusals.NotPossibleNow when a source has said something newer since, which nobody has asked about
     */
    public void confirm(RequestId id, String kind, String shown) {
        var value = worthAsking
                .lastWord(requests.get(id).customer(), kind, new FactId(shown))
                .map(Fact::value)
                .orElseThrow(() -> new Refusals.NotPossibleNow(
                        id, "has a newer word on '%s' since. Look again and say what is right.".formatted(kind)));
        write(id, kind, value);
        log.answered(id, kind, Answer.CONFIRMED);
    }

    /** The customer says something else. */
    public void correct(RequestId id, String kind, Optional<String> value) {
        write(
                id,
                kind,
                value.map(String::strip)
                        .orElseThrow(() -> new Refusals.FieldRefused(
                                "factValue", "factValue is missing; say what the customer said is right.")));
        log.answered(id, kind, Answer.CHANGED);
    }

    /** Nobody was asked, so nothing is known that was not known before. */
    public void putAside(RequestId id, String kind) {
        log.answered(id, kind, Answer.NOT_ASKED);
    }

    private void write(RequestId id, String kind, String value) {
        try {
            facts.confirm(
                    requests.get(id).customer(), kind, value, person.findId().orElse(null));
        } catch (FieldRefused refused) {
            throw refused.field().equals("value")
                    ? new Refusals.FieldRefused("factValue", refused.getMessage())
                    : refused;
        }
    }
}
