package io.rapport.tiering;

import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Optional;

/** Decide how close the care for a customer is, and say later why. */
public interface Tiers {

    /** How the fact catalogue calls this decision. */
    String DECISION = "tier";

    /**
     * Asks the tables {@code segment} and {@code intimacyTier} with the newest facts and keeps the answer. A fact older
     * than its maximum age, or said to be wrong, counts as not known; the reason names it. Joins the caller's transaction. Asking again makes a new decision: the facts may have changed.
     *
     * @param feasible whether the closer care can be delivered at the moment; if not, the table lowers the tier
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     * @throws io.rapport.engine.Decided.NoAnswer when a table has no single answer
     */
    TierDecision decide(CustomerId customer, boolean feasible);

    /** @throws UnknownTierDecision when there is none with this id */
    TierDecision get(TierDecisionId id);

    /** Every decision about a customer that is kept, under whichever of their ids, newest first. */
    List<TierDecision> all(CustomerId customer);

    /** The newest decision about a customer; empty when none was made yet. */
    Optional<TierDecision> latest(CustomerId customer);
}
