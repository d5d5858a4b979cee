package io.rapport.sla.calendar;

import io.rapport.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * A made-up calendar and a moment to begin at, seldom far from a clock change of its zone.
 *
 * @param begin a whole minute
 */
record MadeUp(String zone, Map<DayOfWeek, List<String>> week, List<String> closed, Instant begin) {

    private static final Instant SINCE = Instant.parse("2009-01-01T00:00:00Z");

    /** Half-hour changes, changes at midnight and a minute after it, a missing date, odd offsets, and none of it. */
    private static final String[] ZONES = {
        "Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "America/St_Johns", "America/Havana",
        "America/Sao_Paulo", "Pacific/Apia", "Pacific/Auckland", "Asia/Kathmandu", "UTC"
    };

    BusinessCalendar calendar() {
        return Calendars.of(zone, "none", closed, week);
    }

    MinuteByMinute minuteByMinute() {
        return new MinuteByMinute(zone, week, closed);
    }

    static Arbitrary<MadeUp> any() {
        return Combinators.combine(Arbitraries.of(ZONES), weeks(), beginnings(), closedDays())
                .as((zone, week, minutes, days) -> {
                    var begin = begin(zone, minutes);
                    var around = LocalDate.ofInstant(begin, ZoneId.of(zone));
                    var closed = days.stream()
                            .map(day -> around.plusDays(day).toString())
                            .toList();
                    return new MadeUp(zone, week, closed, begin);
                });
    }

    /** Begins within three days of the clock change after a random moment; anywhere, where there is none. */
    private static Instant begin(String zone, long minutes) {
        var somewhen = SINCE.plus(minutes, ChronoUnit.MINUTES);
        var change = ZoneId.of(zone).getRules().nextTransition(somewhen);
        var near = change == null || minutes % 4 == 0 ? somewhen : change.getInstant();
        return near.minus(Duration.ofMinutes(minutes % 4320)).truncatedTo(ChronoUnit.MINUTES);
    }

    private static Arbitrary<Long> beginnings() {
        return Arbitraries.longs().between(0, Duration.ofDays(7300).toMinutes());
    }

    private static Arbitrary<List<Integer>> closedDays() {
        return Arbitraries.integers().between(-1, 8).list().ofMaxSize(3);
    }

    private static Arbitrary<Map<DayOfWeek, List<String>>> weeks() {
        return day().list().ofSize(7).map(MadeUp::week).filter(week -> week.values().stream()
                .anyMatch(spans -> !spans.isEmpty()));
    }

    private static Map<DayOfWeek, List<String>> week(List<List<String>> days) {
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        for (var day : DayOfWeek.values()) {
            week.put(day, days.get(day.ordinal()));
        }
        return week;
    }

    /** Up to two spans by day, in quarter hours from 08:00 to 18:00, and perhaps a night shift until the next morning. */
    private static Arbitrary<List<String>> day() {
        var byDay = Arbitraries.integers().between(32, 72).set().ofMinSize(0).ofMaxSize(4);
        var nightFrom = Arbitraries.integers().between(73, 95).injectNull(0.6);
        var nightTo = Arbitraries.integers().between(1, 32);
        return Combinators.combine(byDay, nightFrom, nightTo).as((edges, from, to) -> {
            var spans = new ArrayList<String>();
            var sorted = edges.stream().sorted().toList();
            for (int i = 0; i + 1 < sorted.size(); i += 2) {
                spans.add(span(sorted.get(i), sorted.get(i + 1)));
            }
            if (from != null) {
                spans.add(span(from, to));
            }
            return spans;
        });
    }

    private static String span(int from, int to) {
        return "%02d:%02d-%02d:%02d".formatted(from / 4, from % 4 * 15, to / 4, to % 4 * 15);
    }
}
