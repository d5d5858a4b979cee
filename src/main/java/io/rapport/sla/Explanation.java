package io.rapport.sla;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a clock is due when it is due, line by line, in words that anybody can check with a calendar and a pencil.
 *
 * @param clock where it stands
 * @param zone the zone in which the words tell times, an IANA name
 * @param question for example {@code Why is the first answer due Tue 26 May 2026 08:30?}
 * @param allowed the target, in business time of the calendar that holds now
 * @param elapsed what has been counted by now
 * @param left what is left; below zero when it is overdrawn
 * @param lines what happened, and each stretch that was counted, in order; what is still to come at the end
 */
public record Explanation(
        ClockState clock,
        String zone,
        String question,
        Duration allowed,
        Duration elapsed,
        Duration left,
        List<Line> lines) {

    public Explanation {
        lines = List.copyOf(lines);
    }

    /**
     * One line.
     *
     * @param from when it happened, or when the stretch begins
     * @param to when the stretch ends; null for what happened at a moment
     * @param counted business time of the stretch; null for what happened at a moment
     * @param soFar business time counted since the start, this line included
     * @param words the line in words
     */
    public record Line(Instant from, @Nullable Instant to, @Nullable Duration counted, Duration soFar, String words) {}
}
