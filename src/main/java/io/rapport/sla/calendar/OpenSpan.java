package io.rapport.sla.calendar;

import java.util.regex.Pattern;

/**
 * A span of open time within one day by the wall clock, in minutes after midnight: {@code from} is open, {@code to} is
 * not. {@code to} is at most 1440, the following midnight.
 */
record OpenSpan(int from, int to) {

    static final int DAY = 24 * 60;

    private static final Pattern SHAPE =
            Pattern.compile("([01]\\d|2[0-3]):([0-5]\\d)-(([01]\\d|2[0-3]):([0-5]\\d)|24:00)");

    /** Reads {@code 08:00-12:00}; one that goes over midnight ends above {@link #DAY}, and is to be split. */
    static OpenSpan parse(String calendar, String text) {
        var match = SHAPE.matcher(text.strip());
        if (!match.matches()) {
            throw BadCalendar.of(
                    calendar, "has the span '%s'; write it as 08:00-18:00, midnight as 24:00.".formatted(text));
        }
        var from = minutes(match.group(1), match.group(2));
        var to = match.group(4) == null ? DAY : minutes(match.group(4), match.group(5));
        if (from == to) {
            throw BadCalendar.of(
                    calendar, "has the span '%s', which is empty; for a whole day write 00:00-24:00.".formatted(text));
        }
        return new OpenSpan(from, to > from ? to : to + DAY);
    }

    private static int minutes(String hours, String minutes) {
        return Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    }

    boolean goesOverMidnight() {
        return to > DAY;
    }

    OpenSpan beforeMidnight() {
        return new OpenSpan(from, Math.min(to, DAY));
    }

    OpenSpan afterMidnight() {
        return new OpenSpan(0, to - DAY);
    }

    @Override
    public String toString() {
        return "%02d:%02d-%02d:%02d".formatted(from / 60, from % 60, to / 60, to % 60);
    }
}
