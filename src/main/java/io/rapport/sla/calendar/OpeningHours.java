package io.rapport.sla.calendar;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The open spans of a week, cut at midnight: {@code monday: 22:00-06:00} becomes two hours of Monday and six of
 * Tuesday, so that a holiday closes exactly its own date, whenever the shift began.
 */
final class OpeningHours {

    private final Map<DayOfWeek, List<OpenSpan>> days = new EnumMap<>(DayOfWeek.class);

    private OpeningHours() {
        for (var day : DayOfWeek.values()) {
            days.put(day, new ArrayList<>());
        }
    }

    static OpeningHours of(String calendar, Map<DayOfWeek, List<String>> week) {
        var hours = new OpeningHours();
        week.forEach((day, texts) -> texts.forEach(text -> hours.open(day, OpenSpan.parse(calendar, text))));
        hours.days.forEach((day, spans) -> inOrder(calendar, day, spans));
        if (hours.days.values().stream().allMatch(List::isEmpty)) {
            throw BadCalendar.neverOpen(calendar);
        }
        return hours;
    }

    private void open(DayOfWeek day, OpenSpan span) {
        on(day).add(span.beforeMidnight());
        if (span.goesOverMidnight()) {
            on(day.plus(1)).add(span.afterMidnight());
        }
    }

    private static void inOrder(String calendar, DayOfWeek day, List<OpenSpan> spans) {
        spans.sort(Comparator.comparingInt(OpenSpan::from));
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from() < spans.get(i - 1).to()) {
                throw BadCalendar.of(
                        calendar,
                        "is open twice on %s, %s and %s; spans of a day must not overlap, nor with one that goes over midnight."
                                .formatted(day, spans.get(i - 1), spans.get(i)));
            }
        }
    }

    /** The open spans of that weekday, in order, none overlapping. */
    List<OpenSpan> on(DayOfWeek day) {
        return days.get(day);
    }
}
