package io.rapport.escalation.pack;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One hand-over, without a word of what was in the pack.
 *
 * @param hash of the pack: 64 hex digits
 * @param acknowledgedBy who took it, by rights of their own
 * @param acknowledgedFor the receiver for whom they did, when they stood in; else null
 * @param settledAt when it was acknowledged, went on to the next, or was not needed any more
 * @param previous the hand-over of the same pack that was not acknowledged in time, or whose pack was made anew
 */
public record HandOver(
        HandOverId id,
        CustomerId customer,
        @Nullable RequestId request,
        HandOverKind kind,
        @Nullable Receiver from,
        Receiver to,
        @Nullable String sentBy,
        Instant sentAt,
        String hash,
        State state,
        @Nullable String acknowledgedBy,
        @Nullable String acknowledgedFor,
        @Nullable Instant settledAt,
        @Nullable HandOverId previous) {

    /** Where a hand-over stands. */
    public enum State {
        /** Nobody has taken it yet. */
        SENT,
        ACKNOWLEDGED,
        /** Not acknowledged in time: it went on to the next. */
        TIMED_OUT,
        /** Nobody needs to take it any more. */
        NOT_NEEDED;

        /** As clients write it: {@code timed-out}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Somebody took it; said once, in the same transaction. */
    public record Acknowledged(HandOverId id, String by) {}

    /** What was in the pack is nobody's now, and it was packed anew; said once, in the same transaction. */
    public record PackedAnew(HandOverId before, HandOver now) {}

    public boolean isOpen() {
        return state == State.SENT;
    }
}
