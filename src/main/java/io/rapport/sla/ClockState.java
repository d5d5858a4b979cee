package io.rapport.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one clock of a case stands.
 *
 * @param nth which of its kind in this case, from 1
 * @param startedAt when the clock started; stays when the target changes
 * @param dueAt until when the target is met; while it is paused, as if it had been resumed at once
 * @param metAt when it was met; null as long as it is not
 * @param pausedAt since when it stands still; null when it does not
 * @param pausedFor code of the reason of the pause
 * @param stoppedAt when it was stopped for good without being met, because nobody waits for it any more
 * @param missed met after {@code dueAt}, or found unmet by then
 */
public record ClockState(
        SlaClock clock,
        int nth,
        Instant startedAt,
        Instant dueAt,
        @Nullable Instant metAt,
        @Nullable Instant pausedAt,
        @Nullable String pausedFor,
        @Nullable Instant stoppedAt,
        boolean missed) {

    /** Neither met nor stopped; it may be paused. */
    public boolean isOpen() {
        return metAt == null && stoppedAt == null;
    }

    /** Open and not paused: its due time is a moment at which somebody has to look. */
    public boolean isRunning() {
        return isOpen() && pausedAt == null;
    }
}
