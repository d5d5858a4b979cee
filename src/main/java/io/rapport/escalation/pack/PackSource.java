package io.rapport.escalation.pack;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A room that knows something the next one needs. It is asked when something is handed over. */
public interface PackSource {

    /**
     * What is handed over.
     *
     * @param request null when it is the relation to the customer, and no single request
     */
    record Subject(CustomerId customer, @Nullable RequestId request) {}

    /** What it knows now; in the transaction that sends the pack. At most some dozens. */
    List<PackItem> of(Subject subject);
}
