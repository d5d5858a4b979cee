package io.rapport.sla.web;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.book.CalendarBook;
import io.rapport.sla.book.CalendarBook.ClosingDay;
import io.rapport.sla.calendar.Opening;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A calendar as people read it.
 *
 * @param now whether it is open, and what comes next
 * @param weeks this week and the next, Monday to Sunday
 * @param holidays public holidays from now on for a year, by name
 * @param closingDays of our own, from today on
 */
record WeekSheet(
        String id,
        String zone,
        String now,
        List<List<Day>> weeks,
        List<String> holidays,
        List<ClosingDay> closingDays,
        List<String> configured,
        CalendarBook.Version inForce,
        String since) {

    /** Who is open for longer without a break is open around the clock. */
    private static final Duration AHEAD = Duration.ofDays(8);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter BOTH = DateTimeFormatter.ofPattern("EEE d MMM yyyy, HH:mm", Locale.ENGLISH);

    /**
     * One day of a week.
     *
     * @param hours what is open, or nothing
     * @param why it is closed, where it has a reason of its own
     */
    record Day(String date, List<String> hours, String why, boolean today) {}

    static WeekSheet of(CalendarBook book, CalendarBook.Entry entry, BusinessCalendar calendar, Instant now) {
        var zone = entry.zone();
        var today = LocalDate.ofInstant(now, zone);
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var holidays = book.holidays(entry.id(), monday, today.plusYears(1));
        var reasons = reasons(entry, holidays);
        var inForce = entry.versions().get(0);
        return new WeekSheet(
                entry.id(),
                zone.getId(),
                standing(calendar, now),
                Stream.of(0, 7)
                        .map(week -> IntStream.range(week, week + 7)
                                .mapToObj(monday::plusDays)
                                .map(date -> day(calendar, date, reasons, date.equals(today)))
                                .toList())
                        .toList(),
                holidays.entrySet().stream()
                        .filter(holiday -> !holiday.getKey().isBefore(today))
                        .map(holiday -> "%s: %s".formatted(day(holiday.getKey()), holiday.getValue()))
                        .toList(),
                entry.closingDays().stream()
                        .filter(day -> !day.date().isBefore(today))
                        .toList(),
                entry.closed(),
                inForce,
                BOTH.format(inForce.since().atZone(zone)));
    }

    /** {@code Thu 24 Dec 2026}. */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** For the template. */
    public String told(LocalDate date) {
        return day(date);
    }

    private static Map<LocalDate, String> reasons(CalendarBook.Entry entry, Map<LocalDate, String> holidays) {
        var reasons = new TreeMap<>(holidays);
        entry.closed().forEach(date -> reasons.merge(LocalDate.parse(date), "Closing day", (one, other) -> one));
        entry.closingDays().forEach(day -> reasons.merge(day.date(), day.reason(), (one, other) -> one));
        return reasons;
    }

    private static Day day(BusinessCalendar calendar, LocalDate date, Map<LocalDate, String> reasons, boolean today) {
        var zone = calendar.zone();
        var begin = date.atStartOfDay(zone).toInstant();
        var end = date.plusDays(1).atStartOfDay(zone).toInstant();
        var hours = calendar.openings(begin, end).stream()
                .map(opening -> hours(opening, begin, end, zone))
                .toList();
        return new Day(SHORT.format(date), hours, hours.isEmpty() ? reasons.getOrDefault(date, "") : "", today);
    }

    private static String hours(Opening opening, Instant begin, Instant end, ZoneId zone) {
        var whole = opening.start().equals(begin) && opening.end().equals(end);
        return whole ? "all day" : "%s–%s".formatted(time(opening.start(), zone), closing(opening.end(), zone));
    }

    private static String closing(Instant end, ZoneId zone) {
        var local = end.atZone(zone);
        return local.get(ChronoField.MINUTE_OF_DAY) == 0 ? "24:00" : TIME.format(local);
    }

    private static String time(Instant at, ZoneId zone) {
        return TIME.format(at.atZone(zone));
    }

    private static String standing(BusinessCalendar calendar, Instant now) {
        var zone = calendar.zone();
        if (!calendar.isOpen(now)) {
            return "Closed now; opens " + BOTH.format(calendar.nextOpening(now).atZone(zone)) + ".";
        }
        var until = calendar.openings(now, now.plus(AHEAD));
        return Optional.of(until.get(0).end())
                .filter(end -> end.isBefore(now.plus(AHEAD)))
                .map(end -> "Open now, until " + BOTH.format(end.atZone(zone)) + ".")
                .orElse("Open now, around the clock.");
    }
}
