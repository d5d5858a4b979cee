package io.rapport.customer.vault;

import io.rapport.kernel.CustomerId;
import java.time.Instant;

/**
 * What is left of a customer who was erased.
 *
 * @param by the engine's user id of the person who erased
 * @param reason a code, see {@code customer.erasure}
 */
public record Tombstone(CustomerId customer, Instant at, String by, String reason) {}
