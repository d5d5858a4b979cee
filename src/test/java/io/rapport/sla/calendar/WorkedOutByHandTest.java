package io.rapport.sla.calendar;

import static io.rapport.sla.calendar.Calendars.at;
import static io.rapport.sla.calendar.Calendars.everyDay;
import static io.rapport.sla.calendar.Calendars.shipped;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Holidays, clock changes and leap days together, with a wall calendar and a pencil. */
class WorkedOutByHandTest {

    @ParameterizedTest(name = "{4}")
    @CsvSource({
        "office, 2026-05-22T16:30, PT8H, 2026-05-26T12:30:00Z, 'Friday 16:30 before Whit Monday: 1:30, then 6:30 on Tuesday'",
        "office, 2026-05-22T16:30, PT1H30M, 2026-05-22T16:00:00Z, 'what fits into Friday is over on Friday'",
        "office, 2026-05-22T16:30, PT1H31M, 2026-05-26T06:01:00Z, 'a minute more is Tuesday 08:01'",
        "office, 2026-03-27T16:30, PT8H, 2026-03-30T12:30:00Z, 'Friday 16:30, clocks go forward on Sunday'",
        "office, 2026-10-23T16:30, PT8H, 2026-10-26T13:30:00Z, 'Friday 16:30, clocks go back on Sunday'",
        "office, 2024-03-28T16:30, PT8H, 2024-04-02T12:30:00Z, 'clocks go forward on Easter Sunday: Friday and Monday closed'",
        "new-york, 2027-07-02T16:00, PT2H, 2027-07-06T14:00:00Z, 'the Fourth of July is a Sunday, so Monday is off'",
        "new-york, 2021-12-23T16:00, PT2H, 2021-12-27T15:00:00Z, 'Christmas is a Saturday, so Friday is off'",
        "new-york, 2022-12-23T16:00, PT2H, 2022-12-27T15:00:00Z, 'Christmas is a Sunday, so Monday is off'",
    })
    void a_due_time(String calendar, String from, Duration business, Instant due, String why) {
        var counted = shipped(calendar);
        var start = at(from, counted.zone().getId()).toInstant();

        assertThat(counted.add(start, business)).as(why).isEqualTo(due);
        assertThat(counted.between(start, due)).as(why).isEqualTo(business);
    }

    @ParameterizedTest
    @CsvSource({
        "none, PT100H, 'ten days with the leap day'",
        "2028-02-29, PT90H, 'the leap day is a closing day'",
        "2028-03-01, PT90H, 'the day after it is one'",
    })
    void a_leap_day_opens_and_closes_as_any_other(String closed, Duration open, String why) {
        var week = everyDay("08:00-18:00");
        var days = closed.equals("none") ? List.<String>of() : List.of(closed);
        var from = at("2028-02-24T00:00", "Europe/Berlin").toInstant();
        var to = at("2028-03-05T00:00", "Europe/Berlin").toInstant();

        assertThat(Calendars.of("Europe/Berlin", "none", days, week).between(from, to))
                .as(why)
                .isEqualTo(open)
                .isEqualTo(new MinuteByMinute("Europe/Berlin", week, days).between(from, to));
    }

    @Test
    void a_night_shift_into_the_leap_day_is_cut_at_midnight_when_that_is_a_closing_day() {
        var nights = Calendars.of("Europe/Berlin", "none", List.of("2028-02-29"), everyDay("22:00-06:00"));
        var start = at("2028-02-28T22:00", "Europe/Berlin").toInstant();

        assertThat(nights.add(start, ofHours(2)))
                .isEqualTo(at("2028-02-29T00:00", "Europe/Berlin").toInstant());
        assertThat(nights.add(start, ofHours(3)))
                .as("the night that begins on the closing day begins at midnight")
                .isEqualTo(at("2028-03-01T01:00", "Europe/Berlin").toInstant());
    }

    @Test
    void samoa_went_over_the_date_line_and_the_slow_clock_saw_no_friday_either() {
        var apia = "Pacific/Apia";
        var week = everyDay("08:00-18:00");
        var from = at("2011-12-28T00:00", apia).toInstant();
        var to = at("2012-01-02T00:00", apia).toInstant();

        assertThat(Calendars.of(apia, "none", List.of(), week).between(from, to))
                .as("28, 29, 31 December and 1 January")
                .isEqualTo(ofHours(40))
                .isEqualTo(new MinuteByMinute(apia, week, List.of()).between(from, to));
    }
}
