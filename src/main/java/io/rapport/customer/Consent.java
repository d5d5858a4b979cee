package io.rapport.customer;

import java.time.Instant;

/**
 * The newest word on a consent.
 *
 * @param stands whether it is granted; of two words at the same moment the withdrawal counts
 * @param since when the customer said so
 */
public record Consent(boolean stands, Instant since) {}
