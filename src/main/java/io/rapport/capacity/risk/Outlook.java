package io.rapport.capacity.risk;

import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a promise stands: the business time that is left, against what its work needs.
 *
 * @param team who works on it; null while nobody does
 * @param left business time until it is due, by the hours of the team, else by its own calendar
 * @param needed business time until its work is done; empty when the team has nobody there
 * @param ahead pieces of work before it in the team's line
 * @param people who are there; zero where no team has it
 * @param median handling time of a piece ahead
 * @param handling handling time of the piece itself
 * @param assumed whether a handling time is the configured assumption
 */
public record Outlook(
        @Nullable TeamId team,
        Duration left,
        Optional<Duration> needed,
        long ahead,
        int people,
        Duration median,
        Duration handling,
        boolean assumed) {

    /** From here on it makes no difference. */
    static final double PLENTY = 5.0;

    private static final int STEPS = 20;

    /** Left by needed, rounded down to a twentieth; 5 for five times and more, zero when nobody is there. */
    public double ratio() {
        if (needed.isEmpty()) {
            return 0;
        }
        var seconds = needed.get().toSeconds();
        var exact = seconds == 0 ? PLENTY : (double) left.toSeconds() / seconds;
        return Math.min(PLENTY, Math.floor(exact * STEPS) / STEPS);
    }
}
