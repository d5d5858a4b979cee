package io.rapport.sla.ledger;

import io.rapport.sla.ClockState;
import io.rapport.sla.calendar.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A ledger's lines in words, for somebody who knows neither the ledger nor the code. */
public final class Sentences {

    /** Codes of causes, as the ledger keeps them. */
    private static final String EXCEPTION = "exception";

    private static final String AGREEMENT = "agreement";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);

    private final ZoneId zone;
    private final UnaryOperator<String> names;

    /** @param names how people are called, by their ids */
    public Sentences(ZoneId zone, UnaryOperator<String> names) {
        this.zone = zone;
        this.names = names;
    }

    public String zone() {
        return zone.getId();
    }

    public String question(ClockState clock) {
        var which = clock.clock().words() + (clock.nth() > 1 ? " (no. " + clock.nth() + ")" : "");
        if (clock.metAt() != null) {
            return "Was the %s in time? It was due %s and came %s."
                    .formatted(which, time(clock.dueAt()), time(clock.metAt()));
        }
        if (clock.stoppedAt() != null) {
            return "Why does nobody wait for the %s any more?".formatted(which);
        }
        return clock.pausedAt() == null
                ? "Why is the %s due %s?".formatted(which, time(clock.dueAt()))
                : "Why does the clock of the %s stand still?".formatted(which);
    }

    public String of(LedgerLine line, @Nullable LedgerLine before) {
        var what =
                switch (line.what()) {
                    case STARTED ->
                        "Started: %s, in the calendar %s; rule %s, version %d of the table."
                                .formatted(
                                        line.terms().target().words(),
                                        line.terms().calendar(),
                                        line.terms().rule(),
                                        line.terms().tableVersion());
                    case PAUSED -> "Paused by %s: %s.".formatted(who(line), reason(line));
                    case RESUMED -> "Resumed by %s; it stood still for: %s.".formatted(who(line), reason(line));
                    case TARGET ->
                        "Target changed from %s to %s because of %s%s%s."
                                .formatted(
                                        before == null
                                                ? "none"
                                                : before.terms().target().words(),
                                        line.terms().target().words(),
                                        reason(line),
                                        by(line),
                                        rule(line));
                    case STAYED ->
                        "A sooner target was asked about because of %s; the team has no room for it, so what was promised stays."
                                .formatted(reason(line));
                    case CALENDAR ->
                        "The hours of the calendar %s changed; version %d counts from here on."
                                .formatted(line.terms().calendar(), line.terms().calendarVersion());
                    case MET -> "Met.";
                    case REOPENED -> "Reopened by %s; what was counted stays.".formatted(who(line));
                    case STOPPED -> "Stopped: %s.".formatted(reason(line));
                };
        return time(line.at()) + " " + what + moved(line, before);
    }

    /** A pause leaves the due time where it is; it moves when the clock is resumed. */
    private String moved(LedgerLine line, @Nullable LedgerLine before) {
        if (before == null) {
            return " Due " + time(line.dueAt()) + ".";
        }
        return before.dueAt().equals(line.dueAt())
                ? ""
                : " Due moved from %s to %s.".formatted(time(before.dueAt()), time(line.dueAt()));
    }

    private String who(LedgerLine line) {
        return names.apply(line.who());
    }

    /** Whoever answers for it, where it is no part of the journey. */
    private String by(LedgerLine line) {
        var isDecided = EXCEPTION.equals(line.reason()) || AGREEMENT.equals(line.reason());
        return isDecided ? ", by " + who(line) : "";
    }

    /** What somebody has decided for one case stands in no table. */
    private static String rule(LedgerLine line) {
        return EXCEPTION.equals(line.reason())
                ? ""
                : "; rule %s, version %d of the table"
                        .formatted(line.terms().rule(), line.terms().tableVersion());
    }

    private static String reason(LedgerLine line) {
        return line.reason() == null ? "no reason given" : line.reason().replace('-', ' ');
    }

    public String counted(Opening open, Duration soFar) {
        return "%s to %s counted: %s, %s so far."
                .formatted(time(open.start()), end(open), length(open.length()), length(soFar));
    }

    private String end(Opening open) {
        var from = open.start().atZone(zone).toLocalDate();
        return from.equals(open.end().atZone(zone).toLocalDate())
                ? HOUR.format(open.end().atZone(zone))
                : time(open.end());
    }

    public String toCome(Duration left, Instant due) {
        return "%s are left; they are over %s.".formatted(length(left), time(due));
    }

    private String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code 2 h 30 min}; seconds only where there are any. */
    static String length(Duration time) {
        var words = new StringBuilder();
        add(words, time.toHours(), "h");
        add(words, time.toMinutesPart(), "min");
        add(words, time.toSecondsPart(), "s");
        return words.isEmpty() ? "0 min" : words.toString().strip();
    }

    private static void add(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(number).append(' ').append(unit).append(' ');
        }
    }
}
