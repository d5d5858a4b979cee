package io.rapport.customer.identity;

import io.rapport.kernel.CustomerId;

/** How a customer's id looks in a column. */
final class Numbers {

    private Numbers() {}

    /** The id's number; -1, which is nobody's, for an id that we would write another way ({@code C-007}). */
    static long of(CustomerId id) {
        var digits = id.value().substring(2);
        return digits.startsWith("0") ? -1 : Long.parseLong(digits);
    }

    static CustomerId customer(long number) {
        return new CustomerId("C-" + number);
    }
}
