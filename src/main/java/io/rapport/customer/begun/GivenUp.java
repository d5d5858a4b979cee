package io.rapport.customer.begun;

import io.rapport.kernel.CustomerId;

/** It took longer than anything may, and was told to have been cut off meanwhile; so it must not come to its end. */
final class GivenUp extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    GivenUp(Undertaking what, CustomerId customer) {
        super(
                "%s %s took longer than rapport.customer.cut-off-after and was given up; nothing has changed. Raise it if the database is that slow."
                        .formatted(what.words(), customer.value()));
    }
}
