package io.rapport.sla.web;

import io.rapport.kernel.FieldProblem;
import io.rapport.sla.book.ClosingDayRefused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Some days in a row by a wall clock, both ends included. */
record Days(LocalDate from, LocalDate to) {

    /** A year, and a leap day. */
    private static final int MOST = 366;

    /**
     * As they were asked for; one that is left out is the other.
     *
     * @throws FieldProblem when they are no dates, in the wrong order, or too many
     */
    static Days of(@Nullable String from, @Nullable String to) {
        var first = ClosingDayRefused.dateOf("from", from == null ? String.valueOf(to) : from);
        var last = to == null ? first : ClosingDayRefused.dateOf("to", to);
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST))) {
            throw new NotSoManyDays();
        }
        return new Days(first, last);
    }

    Instant begin(ZoneId zone) {
        return from.atStartOfDay(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** More than anybody reads at once. */
    static final class NotSoManyDays extends FieldProblem {
        private static final long serialVersionUID = 1L;

        NotSoManyDays() {
            super(
                    Kind.INVALID,
                    "sla/not-so-many-days",
                    "to",
                    "'to' must be 'from' or a later day, and at most %d days are told at once.".formatted(MOST));
        }
    }
}
