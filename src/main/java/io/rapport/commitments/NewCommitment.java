package io.rapport.commitments;

import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A commitment on its way in.
 *
 * @param terms what, until when, by whom
 * @param about the customer's case it belongs to, or null
 * @param source who says that it was given: a declared source; for a person one that is people, {@code agent}
 */
public record NewCommitment(Terms terms, @Nullable RequestId about, String source) {

    /**
     * What may be changed while it is open.
     *
     * @param text what was promised, up to {@value Commitment#TEXT_MOST} characters
     * @param confirmed the writer has looked at it again: it holds no special category of data, though it may read so
     * @param dueAt until when; from a year ago to ten years ahead
     * @param zone the place whose clock was meant, for example {@code Europe/Berlin}
     */
    public record Terms(String text, boolean confirmed, Instant dueAt, String zone, Owner owner) {}
}
