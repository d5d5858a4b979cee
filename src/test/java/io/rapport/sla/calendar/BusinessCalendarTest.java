package io.rapport.sla.calendar;

import static io.rapport.sla.calendar.Calendars.at;
import static io.rapport.sla.calendar.Calendars.shipped;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.THURSDAY;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Due times computed by hand with a wall calendar. Wall-clock times in, instants out. */
class BusinessCalendarTest {

    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-05-22T16:30, PT8H, 2026-05-26T12:30:00Z, 'Friday 16:30, Whit Monday closed: 1:30 and then 6:30 on Tuesday'",
        "2026-04-02T16:30, PT2H, 2026-04-07T06:30:00Z, 'Thursday before Easter: Friday and Monday closed'",
        "2026-03-27T17:00, PT2H, 2026-03-30T07:00:00Z, 'over the weekend on which clocks go forward'",
        "2026-10-23T17:00, PT2H, 2026-10-26T08:00:00Z, 'over the weekend on which clocks go back'",
        "2026-10-02T17:00, PT2H, 2026-10-05T07:00:00Z, 'Unity Day on a Saturday moves no other day'",
        "2028-02-28T17:00, PT11H, 2028-02-29T17:00:00Z, 'the leap day is a day'",
        "2028-02-28T17:00, PT12H, 2028-03-01T08:00:00Z, 'and the next is the first of March'",
        "2026-12-30T17:00, PT12H, 2027-01-04T08:00:00Z, 'over New Year and a weekend'",
        "2025-05-07T17:00, PT2H, 2025-05-09T07:00:00Z, 'the one holiday that only Berlin had, and only in 2025'",
        "2026-11-20T16:00, PT2H, 2026-11-20T17:00:00Z, 'over exactly when the day closes, not when the next one opens'",
        "2026-11-21T12:00, PT1H, 2026-11-23T08:00:00Z, 'asked on a Saturday, counted from Monday 08:00'",
        "2026-11-21T12:00, PT0S, 2026-11-21T11:00:00Z, 'nothing added is the same moment, open or not'",
    })
    void office_in_berlin(String from, Duration business, Instant due, String why) {
        var start = at(from, BERLIN).toInstant();
        assertThat(shipped("office").add(start, business)).as(why).isEqualTo(due);
        assertThat(shipped("office").between(start, due)).as(why).isEqualTo(business);
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-03-18T11:30, PT1H, 2026-03-18T17:30:00Z, 'over lunch'",
        "2026-03-18T12:10, PT1H, 2026-03-18T18:00:00Z, 'asked during lunch'",
        "2026-07-02T16:00, PT2H, 2026-07-06T14:00:00Z, 'the Fourth of July is a Saturday, so Friday is off'",
        "2027-12-30T16:30, PT1H, 2028-01-03T14:30:00Z, 'New Year on a Saturday takes the last Friday of the old year'",
        "2026-02-11T16:30, PT1H, 2026-02-12T14:30:00Z, 'a day that is only remembered is a working day'",
        "2026-03-06T16:30, PT1H, 2026-03-09T13:30:00Z, 'clocks go forward three weeks before those of Berlin'",
    })
    void office_in_new_york(String from, Duration business, Instant due, String why) {
        var start = at(from, "America/New_York").toInstant();
        assertThat(shipped("new-york").add(start, business)).as(why).isEqualTo(due);
        assertThat(shipped("new-york").between(start, due)).as(why).isEqualTo(business);
    }

    @Test
    void always_is_plain_time() {
        var start = Instant.parse("2026-12-25T03:04:05.678Z");
        assertThat(shipped("always").add(start, ofHours(100))).isEqualTo(start.plus(ofHours(100)));
    }

    @Test
    void a_night_shift_is_an_hour_short_when_clocks_go_forward() {
        var nights = Calendars.daily(BERLIN, "22:00-06:00");
        var start = at("2026-03-28T22:00", BERLIN).toInstant();

        assertThat(nights.between(start, at("2026-03-29T06:00", BERLIN).toInstant()))
                .isEqualTo(ofHours(7));
        assertThat(nights.add(start, ofHours(8)))
                .isEqualTo(at("2026-03-29T23:00", BERLIN).toInstant());
    }

    @Test
    void a_night_shift_is_an_hour_long_when_clocks_go_back() {
        var nights = Calendars.daily(BERLIN, "22:00-06:00");
        var start = at("2026-10-24T22:00", BERLIN).toInstant();

        assertThat(nights.between(start, at("2026-10-25T06:00", BERLIN).toInstant()))
                .isEqualTo(ofHours(9));
        assertThat(nights.add(start, ofHours(8))).isEqualTo(Instant.parse("2026-10-25T04:00:00Z"));
    }

    @Test
    void the_hour_between_two_and_three_is_lost_in_spring_and_comes_twice_in_autumn() {
        var early = Calendars.daily(BERLIN, "02:00-03:00");

        assertThat(early.between(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .isZero();
        assertThat(early.between(Instant.parse("2026-10-24T12:00:00Z"), Instant.parse("2026-10-25T12:00:00Z")))
                .isEqualTo(ofHours(2));
    }

    @Test
    void a_half_past_two_opening_in_the_night_clocks_go_back_closes_again_when_the_wall_clock_says_so() {
        var early = Calendars.daily(BERLIN, "02:30-04:00");

        assertThat(early.isOpen(Instant.parse("2026-10-25T00:45:00Z")))
                .as("02:45, first time")
                .isTrue();
        assertThat(early.isOpen(Instant.parse("2026-10-25T01:15:00Z")))
                .as("02:15, second time")
                .isFalse();
        assertThat(early.isOpen(Instant.parse("2026-10-25T01:45:00Z")))
                .as("02:45, second time")
                .isTrue();
    }

    @Test
    void a_closing_day_closes_its_own_date_whenever_the_shift_began() {
        var nights = Calendars.of(BERLIN, "none", List.of("2026-12-24"), Calendars.everyDay("22:00-06:00"));

        assertThat(nights.between(
                        at("2026-12-23T12:00", BERLIN).toInstant(),
                        at("2026-12-25T12:00", BERLIN).toInstant()))
                .as("23rd 22:00 to midnight, and 25th until 06:00")
                .isEqualTo(ofHours(8));
    }

    @Test
    void the_friday_that_samoa_left_out_is_not_counted() {
        var apia = "Pacific/Apia";
        var hours = List.of("08:00-18:00");
        var calendar = Calendars.of(apia, "none", List.of(), Map.of(THURSDAY, hours, FRIDAY, hours, SATURDAY, hours));

        assertThat(calendar.add(at("2011-12-29T17:00", apia).toInstant(), ofHours(2)))
                .isEqualTo(Instant.parse("2011-12-30T19:00:00Z"))
                .isEqualTo(at("2011-12-31T09:00", apia).toInstant());
    }

    @Test
    void closed_at_the_closing_minute_and_open_at_the_opening_one() {
        var office = shipped("office");

        assertThat(office.isOpen(at("2026-11-20T08:00", BERLIN).toInstant())).isTrue();
        assertThat(office.isOpen(at("2026-11-20T17:59:59", BERLIN).toInstant())).isTrue();
        assertThat(office.isOpen(at("2026-11-20T18:00", BERLIN).toInstant())).isFalse();
        assertThat(office.isOpen(at("2026-12-25T10:00", BERLIN).toInstant())).isFalse();
    }

    @Test
    void backwards_is_below_zero() {
        var office = shipped("office");
        var monday = at("2026-11-23T09:00", BERLIN).toInstant();

        assertThat(office.between(monday, monday.minus(ofMinutes(30)))).isEqualTo(ofMinutes(-30));
        assertThatThrownBy(() -> office.add(monday, ofMinutes(-30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("PT-30M");
    }

    @Test
    void one_hour_a_week_is_enough_to_find_a_due_time_months_away() {
        var mondays = Calendars.of(BERLIN, "none", List.of(), Map.of(MONDAY, List.of("09:00-10:00")));

        assertThat(mondays.add(at("2026-01-05T09:00", BERLIN).toInstant(), ofHours(40)))
                .isEqualTo(at("2026-10-05T10:00", BERLIN).toInstant());
    }
}
