package io.rapport.customer.chronicle;

import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.List;

/** What one room adds to the timeline. It shows nothing to anybody: {@link ChronicleReader} does. */
public interface Chapter {

    EntryType type();

    /**
     * The newest entries before a place, the newest first: those earlier than {@code at}, and those at that very moment
     * with a smaller number. By an index, however long the history is.
     *
     * @param members everybody who is this customer, as {@code Members.of} answers
     * @param most how many at most
     */
    List<Entry> before(List<CustomerId> members, Instant at, long number, int most);
}
