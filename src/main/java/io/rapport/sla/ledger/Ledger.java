package io.rapport.sla.ledger;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ledger.LedgerLine.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * All that happened to one clock, in order. Elapsed time is the sum over its running stretches, each counted in the
 * calendar that held then; it is never a number that somebody keeps, so nothing can lose it.
 */
public final class Ledger {

    /**
     * From one line to the next.
     *
     * @param to null for the last one, which goes on
     */
    public record Stretch(Instant from, @Nullable Instant to, LedgerLine line) {}

    private final List<LedgerLine> lines;
    private final BusinessCalendars calendars;

    /** @param lines at least one, in the order of time; the first one started the clock */
    public Ledger(List<LedgerLine> lines, BusinessCalendars calendars) {
        this.lines = List.copyOf(lines);
        this.calendars = calendars;
    }

    public List<LedgerLine> lines() {
        return lines;
    }

    /** What holds now. */
    public Terms terms() {
        return last().terms();
    }

    public Instant startedAt() {
        return lines.get(0).at();
    }

    public boolean isRunning() {
        return last().running();
    }

    /** The stretches between the lines, in order; some may be of no length. */
    public List<Stretch> stretches() {
        var found = new ArrayList<Stretch>();
        for (int i = 0; i < lines.size(); i++) {
            var to = i + 1 < lines.size() ? lines.get(i + 1).at() : null;
            found.add(new Stretch(lines.get(i).at(), to, lines.get(i)));
        }
        return found;
    }

    /** Business time counted from the start until then; nothing before the start. */
    public Duration elapsed(Instant at) {
        var sum = Duration.ZERO;
        for (var stretch : stretches()) {
            if (stretch.line().running() && stretch.from().isBefore(at)) {
                var to = stretch.to() == null || at.isBefore(stretch.to()) ? at : stretch.to();
                sum = sum.plus(calendarOf(stretch.line()).between(stretch.from(), to));
            }
        }
        return sum;
    }

    /** How much business time the target allows, in the calendar that holds now. */
    public Duration allowed() {
        return terms().target().in(calendarOf(last()), startedAt());
    }

    /** What is left of it; below zero when it is overdrawn. */
    public Duration left(Instant at) {
        return allowed().minus(elapsed(at));
    }

    /**
     * When the allowed time has gone by: within an earlier stretch, or else as if the clock ran on from where it last
     * ran, whether it does or not. So a pause leaves the due time where it was until the clock is resumed.
     */
    public Instant due() {
        var left = allowed();
        var last = lastToRun();
        for (var stretch : stretches().subList(0, last)) {
            if (stretch.line().running()) {
                var counted = counted(stretch);
                if (counted.compareTo(left) >= 0) {
                    return ends(calendarOf(stretch.line()), stretch.from(), left);
                }
                left = left.minus(counted);
            }
        }
        return ends(calendarOf(last()), lines.get(last).at(), left);
    }

    /** Which stretch is the last one, or the first of those at the end in which the clock stands still. */
    private int lastToRun() {
        var last = lines.size() - 1;
        while (last > 0 && !lines.get(last).running() && !lines.get(last - 1).running()) {
            last--;
        }
        return last;
    }

    private Duration counted(Stretch stretch) {
        return calendarOf(stretch.line()).between(stretch.from(), Objects.requireNonNull(stretch.to()));
    }

    private Instant ends(BusinessCalendar calendar, Instant from, Duration left) {
        var due = calendar.add(from, left);
        return terms().target().atOpening() ? calendar.nextOpening(due) : due;
    }

    /** With one more line, whose due time is worked out here. */
    Ledger with(LedgerLine line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        var due = new Ledger(more, calendars).due();
        more.set(more.size() - 1, line.dueAt(due));
        return new Ledger(more, calendars);
    }

    private LedgerLine last() {
        return lines.get(lines.size() - 1);
    }

    /** The calendar by which a line counts, as it was then. */
    public BusinessCalendar calendarOf(LedgerLine line) {
        return calendars.get(line.terms().calendar(), line.terms().calendarVersion());
    }
}
