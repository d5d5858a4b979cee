package io.rapport.customer.proof;

import io.rapport.kernel.Problem;

/** What is to be looked for, or where, cannot be used. */
public final class BadValues extends Problem {

    private static final long serialVersionUID = 1L;

    BadValues(String message) {
        super(Kind.INVALID, "customer/bad-values", message);
    }
}
