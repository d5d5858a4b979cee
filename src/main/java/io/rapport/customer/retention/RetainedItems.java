package io.rapport.customer.retention;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a room keeps about customers for a period. Every room with personal values of its own offers one. */
public interface RetainedItems {

    /** Codes of the classes it offers, as the table {@code retention} names them. */
    Set<String> classes();

    /**
     * The items that may be due: of each class, all that happened or were written down until this moment, and others as
     * it likes.
     *
     * @param until class to moment; a class that is not in it is not asked for
     */
    List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until);

    /** Removes these for good, in the caller's transaction, with everything that counts or points to them. */
    void remove(CustomerId customer, Collection<RetainedItem> due);

    /** How much of each class there is. */
    List<Stock> stock(Collection<CustomerId> customers);
}
