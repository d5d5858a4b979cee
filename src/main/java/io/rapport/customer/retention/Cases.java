package io.rapport.customer.retention;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room that knows cases of customers, open and closed ones, or what else keeps a relationship alive: promises. */
public interface Cases {

    List<CustomerCase> of(Collection<CustomerId> customers);

    /**
     * A case as the room that knows it sees it.
     *
     * @param id as an interaction names it
     * @param opening the id of the interaction that opened it
     * @param closedAt when it ended for good, or of a promise ends at the latest; null while it may go on
     */
    record CustomerCase(CustomerId customer, String id, String opening, @Nullable Instant closedAt) {}
}
