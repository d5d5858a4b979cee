package io.rapport.customer.retention;

import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.List;

/** Ids as the tables of this room have them. */
public final class Numbers {

    private Numbers() {}

    /** The customer's number. */
    public static long of(CustomerId customer) {
        return Long.parseLong(customer.value().substring(2));
    }

    static List<Long> of(Collection<RetainedItem> items) {
        return items.stream().map(item -> Long.parseLong(item.id())).toList();
    }

    /** The customer with this number. */
    public static CustomerId customer(long number) {
        return new CustomerId("C-" + number);
    }
}
