package io.rapport.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every calendar, zone and moment. */
class BusinessCalendarPropertiesTest {

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

    @Property(tries = 3000)
    void a_clock_that_looks_at_every_minute_agrees(
            @ForAll("calendars") MadeUp made, @ForAll("minutes") int real, @ForAll("minutes") int business) {
        var calendar = made.calendar();
        var slow = made.minuteByMinute();
        var end = made.begin().plus(Duration.ofMinutes(real));
        var open = slow.between(made.begin(), end).toMinutes();
        // no more than is open by then, so that the slow clock need not walk through months of closed nights
        var within = open == 0 ? 0 : business % (open + 1);

        assertThat(calendar.between(made.begin(), end)).isEqualTo(Duration.ofMinutes(open));
        assertThat(calendar.add(made.begin(), Duration.ofMinutes(within))).isEqualTo(slow.add(made.begin(), within));
        assertThat(calendar.isOpen(end)).isEqualTo(slow.isOpen(end));
    }

    @Provide
    Arbitrary<MadeUp> calendars() {
        return MadeUp.any();
    }

    @Provide
    Arbitrary<Duration> spans() {
        return Arbitraries.longs().between(0, Duration.ofHours(200).toMillis()).map(Duration::ofMillis);
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, (int) Duration.ofDays(7).toMinutes());
    }
}
