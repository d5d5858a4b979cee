package io.rapport.customer.freshness;

import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.restriction.Limit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A kind of fact as a decision sees it.
 *
 * @param inUse the newest word on it, or what counts of customers who were merged, also when it is stale or wrong; null when
 *     missing
 * @param age of the fact in use, from when it was observed until now; null when missing
 * @param budget the age from which it no longer counts for this decision
 * @param said what each source said last: the one in use, then newest first; more than one value when they contradict
 *     each other
 * @param limit what stands against using it; null unless it is restricted
 * @param askable whether the customer may be asked for it: the customer's own word is among the kind's sources
 */
public record DecisionFact(
        FactKind kind,
        Standing standing,
        @Nullable Fact inUse,
        @Nullable Duration age,
        Duration budget,
        List<Fact> said,
        @Nullable Limit limit,
        boolean askable) {

    public DecisionFact {
        said = List.copyOf(said);
    }

    /** The value the decision may use; empty when it is missing, too old or said to be wrong. */
    public Optional<Fact> counts() {
        return standing == Standing.STALE || standing == Standing.WRONG ? Optional.empty() : Optional.ofNullable(inUse);
    }

    /** Whether the customer should be asked: too old, said to be wrong or contradicted, and the customer can know. */
    public boolean isToVerify() {
        return askable
                && (standing == Standing.STALE || standing == Standing.WRONG || standing == Standing.CONTRADICTED);
    }

    /** When a colleague said so, of what is said to be wrong; empty for every other standing. */
    public Optional<Instant> saidWrongAt() {
        return standing == Standing.WRONG ? SaidWrong.last(said) : Optional.empty();
    }
}
