package io.rapport.customer.erasure;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;

/** Something is still going on with the customer. */
public final class NotErasedNow extends Problem {

    private static final long serialVersionUID = 1L;

    NotErasedNow(CustomerId customer, String because) {
        super(
                Kind.CONFLICT,
                "customer/not-erased-now",
                "Customer %s is not erased, and nothing was changed: %s".formatted(customer, because));
    }
}
