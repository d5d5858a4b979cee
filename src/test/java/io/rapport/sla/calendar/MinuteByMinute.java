package io.rapport.sla.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The same clock, told apart from ours: looks at the wall clock once a minute and asks whether that minute is open.
 * Shares no code with the calendar, and is far too slow to be one.
 */
final class MinuteByMinute {

    private final ZoneId zone;
    private final Map<DayOfWeek, List<Span>> week;
    private final Set<LocalDate> closed;

    MinuteByMinute(String zone, Map<DayOfWeek, List<String>> week, List<String> closed) {
        this.zone = ZoneId.of(zone);
        this.week = week.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, day -> spans(day.getValue())));
        this.closed = closed.stream().map(LocalDate::parse).collect(Collectors.toSet());
    }

    private static List<Span> spans(List<String> texts) {
        return texts.stream().map(Span::read).toList();
    }

    Duration between(Instant a, Instant b) {
        long open = 0;
        for (var minute = a; minute.isBefore(b); minute = minute.plus(1, ChronoUnit.MINUTES)) {
            open += isOpen(minute) ? 1 : 0;
        }
        return Duration.ofMinutes(open);
    }

    Instant add(Instant from, long minutes) {
        var at = from;
        for (var left = minutes; left > 0; at = at.plus(1, ChronoUnit.MINUTES)) {
            left -= isOpen(at) ? 1 : 0;
        }
        return at;
    }

    boolean isOpen(Instant at) {
        var local = LocalDateTime.ofInstant(at, zone);
        var today = local.getDayOfWeek();
        var time = local.toLocalTime();
        return !closed.contains(local.toLocalDate())
                && (week.get(today).stream().anyMatch(span -> span.coversOnItsDay(time))
                        || week.get(today.minus(1)).stream().anyMatch(span -> span.coversOnTheDayAfter(time)));
    }

    private record Span(LocalTime from, LocalTime to) {

        static Span read(String text) {
            return new Span(LocalTime.parse(text.substring(0, 5)), LocalTime.parse(text.substring(6)));
        }

        boolean coversOnItsDay(LocalTime time) {
            return !time.isBefore(from) && (time.isBefore(to) || !to.isAfter(from));
        }

        boolean coversOnTheDayAfter(LocalTime time) {
            return !to.isAfter(from) && time.isBefore(to);
        }
    }
}
