package io.rapport.rehearsal.report;

import io.rapport.sla.ClockState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How one case of the log went, as its journey's records have it.
 *
 * @param customer the log's own id, empty when it names none
 * @param team the log's name of the team that had it at the end
 * @param lateHandOvers hand-overs of a case that was already done; part of {@code handovers}
 * @param endEvent the end of the diagram it reached; null when it reached none
 * @param failure why it reached none
 */
public record CaseOutcome(
        String id,
        String customer,
        String type,
        String tier,
        String team,
        Instant openedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        int handovers,
        int lateHandOvers,
        int reopens,
        @Nullable Promised promised,
        int exceptions,
        @Nullable String endEvent,
        @Nullable String failure) {

    /**
     * What was promised, and which rules said so.
     *
     * @param within business time for the resolution
     */
    public record Promised(
            ClockState response, ClockState resolution, Duration within, String calendar, List<Rule> rules) {

        /** For people: {@code resolve within PT16H (office)}. */
        public String words() {
            return "resolve within %s (%s)".formatted(within, calendar);
        }
    }

    /** A rule of a table in the version that answered. */
    public record Rule(String table, int version, String rule) {}

    /** True and false are verdicts; null when the case ended before there was one. */
    @Nullable
    Boolean kept(boolean response) {
        if (promised == null) {
            return null;
        }
        var clock = response ? promised.response() : promised.resolution();
        return clock.metAt() == null && !clock.missed() ? null : Boolean.valueOf(!clock.missed());
    }
}
