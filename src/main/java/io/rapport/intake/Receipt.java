package io.rapport.intake;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told; the same again for a repeat.
 *
 * @param id the event's id, or the request's external id
 * @param customer whom it was about
 * @param request what it opened or moved, if it was about a request
 * @param receivedAt when it came in first
 */
public record Receipt(String source, String id, CustomerId customer, @Nullable RequestId request, Instant receivedAt) {}
