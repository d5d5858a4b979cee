package io.rapport.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for business days of every calendar, zone and moment. */
class BusinessDayPropertiesTest {

    @Property(tries = 3000)
    void adding_the_business_time_of_days_and_waiting_for_the_opening_is_adding_the_days(
            @ForAll("calendars") MadeUp made,
            @ForAll("spans") Duration later,
            @ForAll @IntRange(min = 1, max = 9) int n) {
        var calendar = made.calendar();
        var start = made.begin().plus(later);
        var target = Target.parse(n + " business days");

        var due = calendar.add(start, target.in(calendar, start));

        assertThat(target.atOpening()).isTrue();
        assertThat(calendar.nextOpening(due)).isEqualTo(calendar.addDays(start, n));
    }

    @Property(tries = 2000)
    void the_next_opening_is_open_and_nothing_before_it_is(
            @ForAll("calendars") MadeUp made, @ForAll("spans") Duration later) {
        var calendar = made.calendar();
        var from = made.begin().plus(later);
        var opening = calendar.nextOpening(from);

        assertThat(calendar.isOpen(opening)).isTrue();
        assertThat(calendar.between(from, opening)).isZero();
        assertThat(opening.equals(from)).isEqualTo(calendar.isOpen(from));
    }

    /** Counts dates with an open minute by the slow clock, which shares no code with the calendar. */
    @Property(tries = 300)
    void a_clock_that_looks_at_every_minute_sees_as_many_open_dates(
            @ForAll("calendars") MadeUp made, @ForAll @IntRange(min = 1, max = 3) int n) {
        var calendar = made.calendar();
        var slow = made.minuteByMinute();
        var zone = ZoneId.of(made.zone());
        var start = calendar.nextOpening(made.begin()).atZone(zone);
        var date = start.toLocalDate();
        for (int left = n; left > 0; ) {
            date = date.plusDays(1);
            left -= slow.between(midnight(date, zone), midnight(date.plusDays(1), zone))
                            .isZero()
                    ? 0
                    : 1;
        }
        var wanted = date.atTime(start.toLocalTime()).atZone(zone).toInstant();
        while (!slow.isOpen(wanted)) {
            wanted = wanted.plus(Duration.ofMinutes(1));
        }

        assertThat(calendar.addDays(made.begin(), n)).isEqualTo(wanted);
    }

    private static Instant midnight(LocalDate date, ZoneId zone) {
        return date.atStartOfDay(zone).toInstant();
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
