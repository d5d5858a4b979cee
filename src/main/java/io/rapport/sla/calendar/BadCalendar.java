package io.rapport.sla.calendar;

import io.rapport.kernel.Problem;
import java.util.Collection;

/** A calendar that cannot be used, or is not there. Says which one, what was written, and what to write. */
public final class BadCalendar extends Problem {

    private static final long serialVersionUID = 1L;

    private BadCalendar(Kind kind, String code, String message) {
        super(kind, "sla/" + code, message);
    }

    public static BadCalendar unknown(String id, Collection<String> known) {
        return new BadCalendar(
                Kind.INVALID,
                "unknown-calendar",
                "There is no business calendar '%s'. Use one of %s, or add rapport.calendars.%s to the configuration."
                        .formatted(id, known, id));
    }

    public static BadCalendar noSuchVersion(String id, int version, int last) {
        return new BadCalendar(
                Kind.NOT_FOUND,
                "unknown-calendar-version",
                "The business calendar '%s' has no version %d; its versions are 1 to %d.".formatted(id, version, last));
    }

    static BadCalendar neverOpen(String id) {
        return of(
                id,
                "has no open time at all, so nothing promised on it would ever be due. "
                        + "Give at least one weekday a span, for example week.monday: [\"08:00-18:00\"].");
    }

    public static BadCalendar closedForAYear(String id) {
        return of(
                id,
                "would have no open time in the next 366 days, so nothing promised on it would be due before. "
                        + "Take closing days out, or give another weekday a span.");
    }

    static BadCalendar of(String id, String whatAndWhatToDo) {
        return new BadCalendar(
                Kind.INVALID, "bad-calendar", "The calendar rapport.calendars.%s %s".formatted(id, whatAndWhatToDo));
    }
}
