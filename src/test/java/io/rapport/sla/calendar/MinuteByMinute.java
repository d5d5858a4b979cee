package io.rapport.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same clock, told apart from ours: looks at the wall clock once a minute and asks whether that minute is open.
 * Shares no code with the calendar, and is far too slow to be one.
 */
final class MinuteByMinute {

    private static final int MINUTES = 24 * 60;
    private static final int SECONDS = MINUTES * 60;

    private final ZoneRules wallClock;
    /** Each minute of each weekday, Monday first. */
    private final boolean[][] open = new boolean[7][MINUTES];

    private final Set<Long> closed;

    MinuteByMinute(String zone, Map<DayOfWeek, List<String>> week, List<String> closed) {
        this.wallClock = ZoneId.of(zone).getRules();
        this.closed =
                closed.stream().map(LocalDate::parse).map(LocalDate::toEpochDay).collect(Collectors.toSet());
        week.forEach((day, spans) -> spans.forEach(span -> paint(day.ordinal(), minute(span, 0), minute(span, 6))));
    }

    private static int minute(String span, int at) {
        return Integer.parseInt(span.substring(at, at + 2)) * 60 + Integer.parseInt(span.substring(at + 3, at + 5));
    }

    private void paint(int day, int from, int to) {
        if (to > from) {
            Arrays.fill(open[day], from, to, true);
        } else {
            Arrays.fill(open[day], from, MINUTES, true);
            Arrays.fill(open[(day + 1) % 7], 0, to, true);
        }
    }

    /** Both whole minutes. */
    Duration between(Instant a, Instant b) {
        int minutes = Math.toIntExact(Duration.between(a, b).toMinutes());
        return Duration.ofMinutes(counted(a, minutes)[minutes]);
    }

    /** How many of the minutes after {@code begin} are open: of none of them, of the first, of the first two, and so on. */
    int[] counted(Instant begin, int minutes) {
        var counted = new int[minutes + 1];
        for (int i = 0; i < minutes; i++) {
            counted[i + 1] = counted[i] + (isOpen(begin.getEpochSecond() + i * 60L) ? 1 : 0);
        }
        return counted;
    }

    boolean isOpen(Instant at) {
        return isOpen(at.getEpochSecond());
    }

    private boolean isOpen(long second) {
        var shown = second + wallClock.getOffset(Instant.ofEpochSecond(second)).getTotalSeconds();
        var date = Math.floorDiv(shown, (long) SECONDS);
        // the first of January 1970 was a Thursday
        return open[(int) Math.floorMod(date + 3, 7L)][(int) Math.floorMod(shown, (long) SECONDS) / 60]
                && !closed.contains(date);
    }
}
