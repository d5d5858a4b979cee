package io.rapport.customer.hold;

import io.rapport.kernel.CustomerId;
import java.time.Instant;

/**
 * Nothing about this customer is deleted.
 *
 * @param reason why, in a privacy officer's words; kept under the customer's key
 * @param by the engine's user id of who placed it
 */
public record LegalHold(CustomerId customer, String reason, String by, Instant at) {

    /** The longest reason, in characters. */
    public static final int REASON_MOST = 2000;
}
