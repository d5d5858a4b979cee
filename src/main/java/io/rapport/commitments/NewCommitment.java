package io.rapport.commitments;

import io.rapport.commitments.Refusals.CommitmentRefused;
import io.rapport.kernel.RequestId;
import io.rapport.notes.words.Wording;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
    public record Terms(String text, boolean confirmed, Instant dueAt, String zone, Owner owner) {

        private static final Duration PAST_MOST = Duration.ofDays(366);
        private static final Duration AHEAD_MOST = Duration.ofDays(3660);

        /**
         * What must hold whoever writes it and however it comes: a check for each field, each throws what is wrong with its
         * own as {@link CommitmentRefused}.
         */
        public List<Runnable> each(Instant now) {
            return List.of(this::checkText, this::checkZone, () -> checkDue(now));
        }

        private void checkText() {
            Wording.fault(text, Commitment.TEXT_MOST).ifPresent(fault -> {
                throw CommitmentRefused.field("text", fault);
            });
        }

        private void checkZone() {
            try {
                ZoneId.of(zone);
            } catch (DateTimeException none) {
                throw CommitmentRefused.field("zone", "is no time zone; use a name such as Europe/Berlin.");
            }
        }

        private void checkDue(Instant now) {
            if (dueAt.isBefore(now.minus(PAST_MOST)) || dueAt.isAfter(now.plus(AHEAD_MOST))) {
                throw CommitmentRefused.field("dueAt", "must be at most a year ago and at most ten years ahead.");
            }
        }
    }
}
