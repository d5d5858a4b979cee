package io.rapport.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ledger.Ledger;
import io.rapport.sla.ledger.LedgerLine;
import io.rapport.sla.ledger.LedgerLine.Terms;
import io.rapport.sla.ledger.What;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever happens to a clock: a clock that looks at every minute agrees about what has elapsed and when it is due. */
class LedgerPropertiesTest {

    /**
     * What happens some minutes after what happened before.
     *
     * @param allowed the target in minutes, where it changes
     */
    record Turn(What what, int after, int allowed) {}

    @Property(tries = 1000)
    void a_clock_that_looks_at_every_minute_agrees(
            @ForAll("calendars") MadeUp before,
            @ForAll("calendars") MadeUp later,
            @ForAll("turns") List<Turn> turns,
            @ForAll("targets") int allowed) {
        var lines = lines(before.begin(), turns, allowed);
        var ledger = new Ledger(lines, calendars(before, later));
        var slow = new Slow(lines, before.minuteByMinute(), later.minuteByMinute());
        var end = lines.get(lines.size() - 1).at().plus(Duration.ofHours(30));

        assertThat(ledger.elapsed(end).toMinutes()).isEqualTo(slow.elapsed(end));
        assertThat(ledger.due()).isEqualTo(slow.due());
    }

    @Property(tries = 1000)
    void elapsed_time_adds_up_and_never_runs_backwards(
            @ForAll("calendars") MadeUp before,
            @ForAll("calendars") MadeUp later,
            @ForAll("turns") List<Turn> turns,
            @ForAll("targets") int allowed,
            @ForAll("targets") int first,
            @ForAll("targets") int second) {
        var ledger = new Ledger(lines(before.begin(), turns, allowed), calendars(before, later));
        var a = before.begin().plus(Duration.ofMinutes(first));
        var b = a.plus(Duration.ofMinutes(second));

        assertThat(ledger.elapsed(b)).isGreaterThanOrEqualTo(ledger.elapsed(a));
        assertThat(ledger.elapsed(b).plus(ledger.left(b)))
                .isEqualTo(ledger.elapsed(a).plus(ledger.left(a)))
                .isEqualTo(ledger.allowed());
        if (ledger.isRunning()) {
            assertThat(ledger.left(ledger.due()))
                    .as("nothing is left when it is due")
                    .isEqualTo(Duration.ZERO);
        }
    }

    private static List<LedgerLine> lines(Instant begin, List<Turn> turns, int allowed) {
        var lines = new ArrayList<LedgerLine>();
        lines.add(line(begin, What.STARTED, allowed, 1, true));
        for (var turn : turns) {
            var last = lines.get(lines.size() - 1);
            var at = last.at().plus(Duration.ofMinutes(turn.after()));
            var running =
                    switch (turn.what()) {
                        case RESUMED, REOPENED, STARTED -> true;
                        case PAUSED, MET, STOPPED -> false;
                        case TARGET, STAYED, CALENDAR -> last.running();
                    };
            var minutes = turn.what() == What.TARGET ? turn.allowed() : minutes(last);
            var version = turn.what() == What.CALENDAR ? 2 : last.terms().calendarVersion();
            lines.add(line(at, turn.what(), minutes, version, running));
        }
        return lines;
    }

    private static LedgerLine line(Instant at, What what, int allowed, int version, boolean running) {
        var terms = new Terms(Target.parse("PT" + allowed + "M"), "made-up", version, "rule", 1);
        return new LedgerLine(at, what, "system", null, terms, running, at);
    }

    private static int minutes(LedgerLine line) {
        return (int) Duration.parse(line.terms().target().text()).toMinutes();
    }

    private static BusinessCalendars calendars(MadeUp first, MadeUp second) {
        var before = first.calendar();
        var later = second.calendar();
        return new BusinessCalendars() {
            @Override
            public BusinessCalendar get(String id) {
                return later;
            }

            @Override
            public BusinessCalendar get(String id, int version) {
                return version == 1 ? before : later;
            }

            @Override
            public Set<String> ids() {
                return Set.of("made-up");
            }
        };
    }

    /** Walks from minute to minute and asks each time which line holds; knows nothing of stretches. */
    private record Slow(List<LedgerLine> lines, MinuteByMinute before, MinuteByMinute later) {

        long elapsed(Instant end) {
            long counted = 0;
            for (var at = lines.get(0).at(); at.isBefore(end); at = at.plus(1, ChronoUnit.MINUTES)) {
                counted += at(at).running() && open(at(at), at) ? 1 : 0;
            }
            return counted;
        }

        /** Where it stands still at the end, as if it had never stopped, by the hours that hold at the end. */
        Instant due() {
            var last = lines.get(lines.size() - 1);
            var allowed = minutes(last);
            long counted = 0;
            var at = lines.get(0).at();
            for (; counted < allowed; at = at.plus(1, ChronoUnit.MINUTES)) {
                var holds = at(at);
                var forGood = standsForGood(at);
                counted += (forGood || holds.running()) && open(forGood ? last : holds, at) ? 1 : 0;
            }
            return at;
        }

        private LedgerLine at(Instant at) {
            return lines.stream()
                    .filter(line -> !line.at().isAfter(at))
                    .reduce((earlier, next) -> next)
                    .orElseThrow();
        }

        private boolean standsForGood(Instant at) {
            var rest = lines.stream().filter(line -> line.at().isAfter(at)).toList();
            return !at(at).running() && rest.stream().noneMatch(LedgerLine::running);
        }

        private boolean open(LedgerLine line, Instant at) {
            return (line.terms().calendarVersion() == 1 ? before : later).isOpen(at);
        }
    }

    @Provide
    Arbitrary<MadeUp> calendars() {
        return MadeUp.any();
    }

    @Provide
    Arbitrary<Integer> targets() {
        return Arbitraries.integers().between(1, 2000);
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        var what = Arbitraries.of(
                What.PAUSED,
                What.RESUMED,
                What.TARGET,
                What.CALENDAR,
                What.MET,
                What.REOPENED,
                What.PAUSED,
                What.RESUMED);
        var after = Arbitraries.integers().between(0, 1500);
        return Combinators.combine(what, after, targets()).as(Turn::new).list().ofMaxSize(6);
    }
}
