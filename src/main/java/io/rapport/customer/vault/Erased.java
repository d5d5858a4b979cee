package io.rapport.customer.vault;

import io.rapport.kernel.Problem;

/** The customer was erased; the id stays, so that audits stay true, and nothing else does. */
public final class Erased extends Problem {

    private static final long serialVersionUID = 1L;

    Erased(Tombstone tombstone) {
        super(
                Kind.GONE,
                "customer/erased",
                "Customer %s was erased on %s (%s). Nothing personal is kept; register them anew if they return."
                        .formatted(tombstone.customer(), tombstone.at(), tombstone.reason()));
    }
}
