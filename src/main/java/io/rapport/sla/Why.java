package io.rapport.sla;

import io.rapport.access.DisplayNames;
import io.rapport.kernel.RequestId;
import io.rapport.sla.Explanation.Line;
import io.rapport.sla.ledger.CaseClock;
import io.rapport.sla.ledger.Clocks;
import io.rapport.sla.ledger.LedgerLine;
import io.rapport.sla.ledger.Sentences;
import io.rapport.sla.level.NothingPromised;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells from the ledger why a clock is due when it is due. */
@Component
public class Why {

    private final Clocks clocks;
    private final BusinessCalendars calendars;
    private final DisplayNames names;

    Why(Clocks clocks, BusinessCalendars calendars, DisplayNames names) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.names = names;
    }

    /**
     * Why each clock of a case is due when it is due, in the order in which they started.
     *
     * @throws NothingPromised when no clock has started
     */
    @Transactional(readOnly = true)
    public List<Explanation> of(RequestId request, Instant now) {
        var all = clocks.of(request);
        if (all.isEmpty()) {
            throw new NothingPromised(request);
        }
        var people = names.of(all.stream()
                .flatMap(clock -> clock.ledger().lines().stream())
                .map(LedgerLine::who)
                .collect(Collectors.toSet()));
        return all.stream().map(clock -> explain(clock, now, people)).toList();
    }

    /** Of the latest clock of this kind. */
    @Transactional(readOnly = true)
    public Explanation of(RequestId request, SlaClock which, Instant now) {
        return of(request, now).stream()
                .filter(told -> told.clock().clock() == which)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NothingPromised(request));
    }

    private Explanation explain(CaseClock clock, Instant now, Map<String, String> people) {
        var ledger = clock.ledger();
        var words =
                new Sentences(calendars.get(ledger.terms().calendar()).zone(), who -> people.getOrDefault(who, who));
        var lines = new ArrayList<Line>();
        var soFar = Duration.ZERO;
        LedgerLine before = null;
        for (var stretch : ledger.stretches()) {
            lines.add(new Line(stretch.from(), null, null, soFar, words.of(stretch.line(), before)));
            var to = stretch.to() == null ? later(stretch.from(), now) : stretch.to();
            if (stretch.line().running()) {
                for (var open : ledger.calendarOf(stretch.line()).openings(stretch.from(), to)) {
                    soFar = soFar.plus(open.length());
                    lines.add(new Line(open.start(), open.end(), open.length(), soFar, words.counted(open, soFar)));
                }
            }
            before = stretch.line();
        }
        var state = clock.state();
        var left = ledger.allowed().minus(soFar);
        if (state.isRunning() && !left.isNegative()) {
            lines.add(new Line(now, state.dueAt(), left, ledger.allowed(), words.toCome(left, state.dueAt())));
        }
        return new Explanation(state, words.zone(), words.question(state), ledger.allowed(), soFar, left, lines);
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
