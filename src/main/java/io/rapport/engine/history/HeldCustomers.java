package io.rapport.engine.history;

import io.rapport.kernel.CustomerId;

/** Knows about whom nothing may be deleted: declared here, answered by the room that keeps holds. */
public interface HeldCustomers {

    boolean isHeld(CustomerId customer);
}
