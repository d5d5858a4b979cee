package io.rapport.tiering;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;

/** A customer for whom no tier was decided so far. */
public final class NotTieredYet extends Problem {

    private static final long serialVersionUID = 1L;

    public NotTieredYet(CustomerId customer) {
        super(
                Kind.NOT_FOUND,
                "tiering/not-tiered-yet",
                "No tier was decided for %s so far. The first request of the customer decides it.".formatted(customer));
    }
}
