package io.rapport.sla.standing;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A clock that is neither met nor stopped.
 *
 * @param dueAt until when it is to be met; while it is paused, as if it had been resumed at once
 * @param pausedFor code of the reason for which it stands still; null while it runs
 * @param missed found unmet when it was due
 * @param calendar by which it counts, in the version in force
 */
public record OpenClock(
        ClockKey key,
        Instant startedAt,
        Instant dueAt,
        @Nullable String pausedFor,
        boolean missed,
        String calendar,
        Tier tier,
        RequestType type) {

    /** Not paused, not missed, and not due yet: it can still be kept, and time goes by. */
    public boolean isRunningAt(Instant now) {
        return pausedFor == null && !isMissedAt(now);
    }

    /** Found missed, or running and due although nobody has looked yet. */
    public boolean isMissedAt(Instant now) {
        return missed || pausedFor == null && !now.isBefore(dueAt);
    }
}
