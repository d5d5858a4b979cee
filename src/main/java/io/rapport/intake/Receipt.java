package io.rapport.intake;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is told; the same again for a repeat. An event that waits for its request is about nobody yet; once the
 * request has come, a repeat is told which it is.
 *
 * @param id the event's id, or the request's external id
 * @param customer whom it was about; null while it waits for its request
 * @param request what it opened or moved, if it was about a request
 * @param receivedAt when it came in first
 * @param waitsUntil until when it waits for its request; null when it has had its effect
 */
public record Receipt(
        String source,
        String id,
        @Nullable CustomerId customer,
        @Nullable RequestId request,
        Instant receivedAt,
        @Nullable Instant waitsUntil) {}
