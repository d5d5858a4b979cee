package io.rapport.customer.begun;

import io.rapport.kernel.CustomerId;
import java.time.Instant;

/**
 * That something was begun.
 *
 * @param by the engine's user id of who asked
 * @param finished whether its transaction has come to its end
 */
record Note(String id, Undertaking what, CustomerId customer, String by, Instant at, boolean finished) {}
