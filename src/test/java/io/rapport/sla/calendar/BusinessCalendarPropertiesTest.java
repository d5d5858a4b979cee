package io.rapport.sla.calendar;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, zone and moment. */
class BusinessCalendarPropertiesTest {

    private static final int WEEK = 7 * 24 * 60;

    @Property(tries = 2000)
    void what_lies_between_adds_up(
            @ForAll("calendars") MadeUp made, @ForAll("spans") Duration first, @ForAll("spans") Duration second) {
        var calendar = made.calendar();
        var a = made.begin();
        var b = a.plus(first);
        var c = b.plus(second);

        assertThat(calendar.between(a, c)).isEqualTo(calendar.between(a, b).plus(calendar.between(b, c)));
        assertThat(calendar.between(a, b)).isEqualTo(calendar.between(a, c).plus(calendar.between(c, b)));
    }

    @Property(tries = 2000)
    void measuring_what_was_added_gives_it_back(@ForAll("calendars") MadeUp made, @ForAll("spans") Duration business) {
        var calendar = made.calendar();
        var due = calendar.add(made.begin(), business);

        assertThat(calendar.between(made.begin(), due)).isEqualTo(business);
        assertThat(business.isZero() || calendar.isOpen(due.minusNanos(1)))
                .as("the last bit before it is due is open, so no earlier moment would do")
                .isTrue();
    }

    @Property(tries = 2000)
    void more_time_or_a_later_start_is_never_due_earlier(
            @ForAll("calendars") MadeUp made, @ForAll("spans") Duration business, @ForAll("spans") Duration more) {
        var calendar = made.calendar();
        var due = calendar.add(made.begin(), business);

        assertThat(calendar.add(made.begin(), business.plus(more))).isAfterOrEqualTo(due);
        assertThat(calendar.add(made.begin().plus(more), business)).isAfterOrEqualTo(due);
    }

    @Property(tries = 2000)
    void what_is_open_is_told_in_stretches_with_a_break_between_them(
            @ForAll("calendars") MadeUp made, @ForAll("spans") Duration real) {
        var calendar = made.calendar();
        var end = made.begin().plus(real);
        var openings = calendar.openings(made.begin(), end);

        assertThat(openings.stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(calendar.between(made.begin(), end));
        assertThat(openings).allMatch(o -> o.start().isBefore(o.end()) && calendar.isOpen(o.start()));
        assertThat(openings)
                .as("closed where one ends, unless that is where we stopped looking")
                .noneMatch(o -> o.end().isBefore(end) && calendar.isOpen(o.end()));
        assertThat(openings).isSortedAccordingTo(Comparator.comparing(Opening::start));
    }

    /** Five spans in each of 20,000 made-up weeks: 100,000 cases. */
    @Property(tries = 20_000, edgeCases = EdgeCasesMode.NONE)
    void a_clock_that_looks_at_every_minute_agrees(@ForAll("calendars") MadeUp made, @ForAll Random random) {
        var calendar = made.calendar();
        var slow = made.minuteByMinute();
        var counted = slow.counted(made.begin(), WEEK);
        for (int i = 0; i < 5; i++) {
            int from = random.nextInt(WEEK + 1);
            int to = from + random.nextInt(WEEK + 1 - from);
            int open = counted[to] - counted[from];
            // no more than is open by then, so that the slow clock need not walk through months of closed nights
            int business = random.nextInt(open + 1);
            var start = made.begin().plus(from, MINUTES);
            var end = made.begin().plus(to, MINUTES);

            assertThat(calendar.between(start, end)).isEqualTo(Duration.ofMinutes(open));
            assertThat(calendar.add(start, Duration.ofMinutes(business)))
                    .isEqualTo(made.begin().plus(firstAfter(counted, from, business), MINUTES));
            assertThat(calendar.isOpen(end)).isEqualTo(slow.isOpen(end));
        }
    }

    /** When so many open minutes have gone by. */
    private static int firstAfter(int[] counted, int from, int business) {
        int at = from;
        while (counted[at] - counted[from] < business) {
            at++;
        }
        return at;
    }

    @Provide
    Arbitrary<MadeUp> calendars() {
        return MadeUp.any();
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, Duration.ofHours(200).toMillis()).map(Duration::ofMillis);
    }
}
