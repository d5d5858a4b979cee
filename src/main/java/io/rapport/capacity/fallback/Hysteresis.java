package io.rapport.capacity.fallback;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a team stands, and what the next look makes of it. The mode changes when the load has asked for the other one at
 * every look for as long as the table wants; one look that does not ask for it begins anew. So two changes are never nearer
 * to each other than the table's time, and a peak between two looks changes nothing.
 *
 * @param since when the mode began
 * @param pendingSince the first of the looks in a row that asked for the other mode; null when the last did not
 * @param seenAt the last look
 */
public record Hysteresis(Mode mode, Instant since, @Nullable Instant pendingSince, Instant seenAt) {

    /** Looks further apart than this are not in a row: nobody knows what was in between. */
    public static final Duration IN_A_ROW = Duration.ofMinutes(5);

    /** As a team is that nobody has looked at. */
    public static Hysteresis start(Instant at) {
        return new Hysteresis(Mode.NORMAL, at, null, at);
    }

    /**
     * One look later.
     *
     * @param at of the look; one that is not after the last changes nothing
     * @param over whether the load is at or above the table's upper limits
     * @param under whether it is below all of its lower limits
     * @param enterAfter for how long it has to be over, zero or more
     * @param leaveAfter for how long it has to be under, zero or more
     */
    public Hysteresis next(Instant at, boolean over, boolean under, Duration enterAfter, Duration leaveAfter) {
        if (!at.isAfter(seenAt)) {
            return this;
        }
        if (!(mode == Mode.NORMAL ? over : under)) {
            return new Hysteresis(mode, since, null, at);
        }
        var inARow = Duration.between(seenAt, at).compareTo(IN_A_ROW) <= 0;
        var from = pendingSince == null || !inARow ? at : pendingSince;
        var wanted = mode == Mode.NORMAL ? enterAfter : leaveAfter;
        return Duration.between(from, at).compareTo(wanted) < 0
                ? new Hysteresis(mode, since, from, at)
                : new Hysteresis(mode.other(), at, null, at);
    }
}
