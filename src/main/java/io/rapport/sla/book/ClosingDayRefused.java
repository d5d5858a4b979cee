package io.rapport.sla.book;

import io.rapport.kernel.FieldProblem;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** A closing day that cannot be one, or none that can be taken back. */
public final class ClosingDayRefused extends FieldProblem {

    private static final long serialVersionUID = 1L;

    private ClosingDayRefused(Kind kind, String code, String message) {
        this(kind, code, "date", message);
    }

    private ClosingDayRefused(Kind kind, String code, String field, String message) {
        super(kind, "sla/" + code, field, message);
    }

    /**
     * The date that was written.
     *
     * @param field where it was written
     * @throws ClosingDayRefused when it is none
     */
    public static LocalDate dateOf(String field, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeParseException notADate) {
            var shown = written.length() > 20 ? written.substring(0, 20) + "…" : written;
            throw new ClosingDayRefused(
                    Kind.INVALID, "not-a-date", field, "'%s' is no date; write one as 2026-12-24.".formatted(shown));
        }
    }

    static ClosingDayRefused noReason(int most) {
        return new ClosingDayRefused(
                Kind.INVALID,
                "closing-day-reason",
                "reason",
                "The reason must say something, in at most %d characters; colleagues read it.".formatted(most));
    }

    static ClosingDayRefused over(String calendar, LocalDate date, LocalDate today) {
        return new ClosingDayRefused(
                Kind.INVALID,
                "day-is-over",
                "%s is over: what went by on it was counted, and stays. Calendar '%s' can be changed from today, %s, on."
                        .formatted(date, calendar, today));
    }

    static ClosingDayRefused closedAlready(String calendar, LocalDate date) {
        return new ClosingDayRefused(
                Kind.CONFLICT,
                "closed-already",
                "Calendar '%s' is closed on %s already. To give another reason, open it first."
                        .formatted(calendar, date));
    }

    static ClosingDayRefused tooMany(String calendar, int most) {
        return new ClosingDayRefused(
                Kind.CONFLICT,
                "too-many-closing-days",
                "Calendar '%s' has %d closing days already. Days of every week are opening hours: change rapport.calendars.%s.week."
                        .formatted(calendar, most, calendar));
    }

    static ClosingDayRefused notClosed(String calendar, LocalDate date) {
        return new ClosingDayRefused(
                Kind.NOT_FOUND,
                "no-closing-day",
                "%s is no closing day that was added here to calendar '%s'. Public holidays and rapport.calendars.%s.closed are the configuration's."
                        .formatted(date, calendar, calendar));
    }
}
