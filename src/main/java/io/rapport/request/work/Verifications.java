package io.rapport.request.work;

import io.rapport.customer.Fact;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals;
import io.rapport.request.Requests;
import io.rapport.tiering.Tiers;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asking the customer about facts that decide the tier, and keeping the answer as the customer's own word. */
@Service
@Transactional
class Verifications {

    private final Requests requests;
    private final DecisionFacts facts;
    private final CurrentUser person;

    Verifications(Requests requests, DecisionFacts facts, CurrentUser person) {
        this.requests = requests;
        this.facts = facts;
        this.person = person;
    }

    /** The first fact that is too old or contradicted, and that the customer can know. */
    Optional<DecisionFact> next(RequestId id) {
        return facts.of(requests.get(id).customer(), Tiers.DECISION).stream()
                .filter(DecisionFact::isToVerify)
                .findFirst();
    }

    /**
     * The customer says that the fact is still right.
     *
     * @param shown the fact the question was about
     * @throws Refusals.NotPossibleNow when a source has said something newer since, which nobody has asked about
     */
    void confirm(RequestId id, String kind, String shown) {
        var value = facts.of(requests.get(id).customer(), Tiers.DECISION).stream()
                .filter(fact -> fact.kind().kind().equals(kind))
                .flatMap(fact -> fact.said().stream())
                .filter(fact -> fact.id().value().equals(shown))
                .findFirst()
                .map(Fact::value)
                .orElseThrow(() -> new Refusals.NotPossibleNow(
                        id, "has a newer word on '%s' since. Look again and say what is right.".formatted(kind)));
        write(id, kind, value);
    }

    /** The customer says something else. */
    void correct(RequestId id, String kind, Optional<String> value) {
        write(
                id,
                kind,
                value.map(String::strip)
                        .orElseThrow(() -> new Refusals.FieldRefused(
                                "factValue", "factValue is missing; say what the customer said is right.")));
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
