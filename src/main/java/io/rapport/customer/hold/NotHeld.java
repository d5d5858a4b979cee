package io.rapport.customer.hold;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;

/** There is no hold to show or to lift. */
public final class NotHeld extends Problem {

    private static final long serialVersionUID = 1L;

    NotHeld(CustomerId customer) {
        super(
                Kind.NOT_FOUND,
                "customer/not-held",
                "Customer %s is not under legal hold, so there is none to show or lift.".formatted(customer));
    }
}
