package io.rapport.sla.ledger;

import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ClocksMoved;
import io.rapport.sla.SlaClock;
import io.rapport.sla.calendar.Target;
import io.rapport.sla.ledger.LedgerLine.Terms;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.PromiseMissed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The clocks of cases. Each change is one line more in a ledger, what the clock's row says follows from it, and whoever
 * keeps timers hears of it in the same transaction.
 */
@Component
public class Clocks {

    /** What a clock is to be measured by. */
    public record Aim(Target target, String calendar, String rule, int tableVersion) {}

    private final ClockRows rows;
    private final LedgerRows ledgers;
    private final ManyClocks bulk;
    private final BusinessCalendars calendars;
    private final CurrentUser person;
    private final ApplicationEventPublisher events;

    Clocks(
            ClockRows rows,
            LedgerRows ledgers,
            ManyClocks bulk,
            BusinessCalendars calendars,
            CurrentUser person,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.ledgers = ledgers;
        this.bulk = bulk;
        this.calendars = calendars;
        this.person = person;
        this.events = events;
    }

    /** All clocks of a case, in the order in which they started. */
    public List<CaseClock> of(RequestId request) {
        return clocks(rows.of(request), ledgers.of(request));
    }

    /** The clocks of all cases that are neither met nor stopped. */
    public List<CaseClock> open() {
        return clocks(rows.open(), ledgers.open());
    }

    private List<CaseClock> clocks(List<ClockRow> found, Map<Long, List<LedgerLine>> lines) {
        return found.stream()
                .map(row -> new CaseClock(row, new Ledger(lines.getOrDefault(row.id(), List.of()), calendars)))
                .toList();
    }

    /** The latest of its kind. */
    public Optional<CaseClock> find(RequestId request, SlaClock which) {
        return of(request).stream().filter(clock -> clock.is(which)).reduce((earlier, later) -> later);
    }

    /** Starts another clock of this kind. */
    public void start(RequestId request, SlaClock which, Instant at, Aim aim) {
        var nth = (int) of(request).stream().filter(clock -> clock.is(which)).count() + 1;
        var line = new LedgerLine(at, What.STARTED, who(), null, terms(aim), true, at);
        var first = line.dueAt(new Ledger(List.of(line), calendars).due());
        ledgers.add(rows.insert(request, which, nth, first), 1, first);
        moved(request);
    }

    /** Until when it would have to be met if it were measured by this from now on. */
    public Instant dueWith(CaseClock clock, Instant at, Aim aim) {
        return clock.after(What.TARGET, at, who(), null, terms(aim)).state().dueAt();
    }

    /** Until when a clock of this kind would have to be met that is measured by this: the open one, else one that starts then. */
    public Instant wouldBeDue(RequestId request, SlaClock which, Instant start, Instant now, Aim aim) {
        return find(request, which).map(clock -> dueWith(clock, now, aim)).orElseGet(() -> {
            var line = new LedgerLine(start, What.STARTED, who(), null, terms(aim), true, start);
            return new Ledger(List.of(line), calendars).due();
        });
    }

    /** The same where it is due by then or later; else so much business time that it is not due before. */
    public Aim notBefore(Aim aim, Instant start, Instant first) {
        var calendar = calendars.get(aim.calendar());
        if (!first.isAfter(calendar.add(start, aim.target().in(calendar, start)))) {
            return aim;
        }
        var time = calendar.between(start, first);
        // by another calendar's hours that moment may lie outside these
        var until = calendar.add(start, time).isBefore(first) ? time.plusMinutes(1) : time;
        return new Aim(new Target(until.toString()), aim.calendar(), aim.rule(), aim.tableVersion());
    }

    /** So much business time that it is due at this moment: what has elapsed, whatever it was counted by, and what is to come. */
    public Aim dueBy(CaseClock clock, Instant until, Instant now) {
        var terms = clock.ledger().terms();
        var calendar = calendars.get(terms.calendar());
        var paused = clock.state().pausedAt();
        var from = paused == null ? now : paused;
        var time = clock.ledger().elapsed(from).plus(calendar.between(from, until));
        return new Aim(new Target(time.toString()), terms.calendar(), terms.rule(), terms.tableVersion());
    }

    /**
     * Measures a clock by something else from now on; what has elapsed and what was paused stays. Nothing is written where
     * the same holds already, and a clock that is met or stopped is not judged by later terms.
     */
    public void aim(CaseClock clock, Instant at, Aim aim, String reason) {
        var terms = terms(aim);
        if (clock.state().isOpen() && !terms.equals(clock.ledger().terms())) {
            write(clock, What.TARGET, at, reason, terms);
            moved(clock.request());
        }
    }

    /** Something that happens to a clock: it is met, paused, resumed, reopened or stopped. */
    public record Step(CaseClock clock, What what, Instant at, @Nullable String reason) {}

    /** All of this happens to the clocks of one case, in this order; whoever keeps timers hears of it once. */
    public void note(List<Step> steps) {
        var written = new HashMap<Long, CaseClock>();
        for (var step : steps) {
            var clock = written.getOrDefault(step.clock().row().id(), step.clock());
            var after = write(
                    clock, step.what(), step.at(), step.reason(), clock.ledger().terms());
            written.put(after.row().id(), after);
        }
        steps.stream().findFirst().ifPresent(step -> moved(step.clock().request()));
    }

    /**
     * Another version of a calendar is in force: every open clock that counts by it is counted on by the new one, and what
     * has elapsed keeps what it was counted by. All of them in this transaction, so that nobody sees one of each.
     */
    public void calendarChanged(String calendar, int version, Instant at) {
        var changed = new ArrayList<CaseClock>();
        for (var clock : clocks(rows.openFor(calendar), ledgers.open(calendar))) {
            var terms = clock.ledger().terms();
            if (terms.calendarVersion() != version) {
                changed.add(clock.after(What.CALENDAR, at, who(), null, terms.on(calendar, version)));
            }
        }
        bulk.write(changed);
        events.publishEvent(new ClocksMoved(
                changed.stream().map(clock -> clock.row().request()).distinct().toList()));
    }

    /** Marks those that are unmet although their due time has come, and answers the ones not marked before. */
    public List<SlaClock> markMissed(RequestId request, Instant now) {
        var missed = of(request).stream()
                .filter(clock -> clock.row().isNewlyMissed(now))
                .toList();
        missed.forEach(clock -> {
            rows.update(clock.row().missed(now));
            var key = new ClockKey(request, clock.row().clock(), clock.row().nth());
            events.publishEvent(new PromiseMissed(key, clock.row().dueAt(), now));
        });
        return missed.stream().map(clock -> clock.row().clock()).toList();
    }

    private CaseClock write(CaseClock clock, What what, Instant at, @Nullable String reason, Terms terms) {
        var after = clock.after(what, at, who(), reason, terms);
        var lines = after.ledger().lines();
        var written = rows.update(after.row());
        ledgers.add(written.id(), lines.size(), lines.get(lines.size() - 1));
        return new CaseClock(written, after.ledger());
    }

    private void moved(RequestId request) {
        events.publishEvent(ClocksMoved.of(request));
    }

    private Terms terms(Aim aim) {
        var calendar = calendars.get(aim.calendar());
        return new Terms(aim.target(), calendar.id(), calendar.version(), aim.rule(), aim.tableVersion());
    }

    private String who() {
        return person.findId().orElse("system");
    }
}
