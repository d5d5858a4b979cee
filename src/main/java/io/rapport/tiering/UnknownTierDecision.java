package io.rapport.tiering;

import io.rapport.kernel.Problem;

/** No decision has this id. */
public final class UnknownTierDecision extends Problem {

    private static final long serialVersionUID = 1L;

    UnknownTierDecision(TierDecisionId id) {
        super(
                Kind.NOT_FOUND,
                "tiering/unknown-decision",
                "There is no tier decision %s. Ask for the customer's latest one.".formatted(id));
    }
}
