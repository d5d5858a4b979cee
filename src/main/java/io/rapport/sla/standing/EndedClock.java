package io.rapport.sla.standing;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a clock went, as far as it has gone.
 *
 * @param at when it was met or stopped; while it is open, when it was found missed
 * @param how what became of it
 */
public record EndedClock(ClockKey key, Instant dueAt, Instant at, How how, Tier tier, RequestType type) {

    /** What became of a clock. */
    public enum How {
        /** Met in time. */
        KEPT,
        /** Found unmet when it was due, or met later. */
        MISSED,
        /** Nobody waited for it any more, before it was due. */
        STOPPED
    }

    static EndedClock of(
            ClockKey key,
            Instant due,
            @Nullable Instant met,
            @Nullable Instant stopped,
            @Nullable Instant missed,
            Tier tier,
            RequestType type) {
        if (met != null) {
            return new EndedClock(key, due, met, met.isAfter(due) ? How.MISSED : How.KEPT, tier, type);
        }
        if (missed != null) {
            return new EndedClock(key, due, missed, How.MISSED, tier, type);
        }
        return new EndedClock(key, due, Objects.requireNonNull(stopped), How.STOPPED, tier, type);
    }
}
