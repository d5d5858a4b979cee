package io.rapport.sla.calendar;

import static io.rapport.sla.calendar.Calendars.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.sla.BusinessCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a table may give a clock, and which moment that is. */
class TargetTest {

    private static final String BERLIN = "Europe/Berlin";

    @ParameterizedTest
    @CsvSource({
        "PT16H, 16 hours of business time",
        "PT2H30M, 2 hours 30 minutes of business time",
        "PT1H, 1 hour of business time",
        "PT0S, no time of business time",
        "1 business day, 1 business day",
        "3 business days, 3 business days",
    })
    void it_gives_its_text_back_and_says_it_in_words(String text, String words) {
        assertThat(Target.parse(" " + text + " ")).hasToString(text).isEqualTo(new Target(text));
        assertThat(Target.parse(text).words()).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"P1D", "p1d", "P1DT2H", "0 business days", "1000 business days", "-PT1H", "a day", "16", ""})
    void what_is_neither_is_refused_and_the_sentence_says_what_to_write(String text) {
        assertThatThrownBy(() -> Target.parse(text))
                .isInstanceOf(UnreadableTarget.class)
                .hasMessageStartingWith("'" + text + "' is no target")
                .hasMessageContaining("PT16H or PT2H30M, or days as '1 business day' or '3 business days'");
    }

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-11-18T10:31, 1, 2026-11-19T10:31, 'a day later at the same time'",
        "2026-11-20T10:31, 1, 2026-11-23T10:31, 'Friday, so Monday'",
        "2026-11-20T17:59, 3, 2026-11-25T17:59, 'the last minute is open'",
        "2026-11-20T18:00, 1, 2026-11-24T08:00, 'the closing minute is closed: counted from Monday 08:00'",
        "2026-11-21T12:00, 1, 2026-11-24T08:00, 'asked on a Saturday'",
        "2026-11-23T03:00, 1, 2026-11-24T08:00, 'asked on the night before it opens'",
        "2026-12-23T10:00, 1, 2026-12-24T10:00, 'the day before Christmas is one'",
        "2026-12-24T10:00, 1, 2026-12-28T10:00, 'Christmas Day and Boxing Day, a Saturday'",
        "2026-03-27T09:15, 1, 2026-03-30T09:15, 'clocks go forward on Sunday'",
        "2026-10-23T09:15, 1, 2026-10-26T09:15, 'and back'",
        "2028-02-28T09:15, 2, 2028-03-01T09:15, 'the leap day is a day'",
        "2026-11-18T10:31, 0, 2026-11-18T10:31, 'none is the next opening'",
    })
    void business_days_of_the_office_in_berlin(String from, int days, String due, String why) {
        var start = at(from, BERLIN).toInstant();
        assertThat(Calendars.shipped("office").addDays(start, days))
                .as(why)
                .isEqualTo(at(due, BERLIN).toInstant());
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource({
        "2026-11-20T15:00, 2026-11-23T08:00, 'Saturday has no 15:00 open, so Monday when it opens'",
        "2026-11-20T10:00, 2026-11-21T10:00, 'Saturday has this time'",
        "2026-11-20T12:00, 2026-11-23T08:00, 'Saturday closes at this minute'",
        "2026-11-20T08:30, 2026-11-21T09:00, 'Saturday opens later'",
        "2026-11-18T12:15, 2026-11-19T13:00, 'Thursday is at lunch'",
    })
    void a_time_outside_the_hours_of_the_day_it_falls_on_is_the_next_opening(String from, String due, String why) {
        var hours = List.of("08:00-18:00");
        var week = Map.of(
                DayOfWeek.MONDAY, hours,
                DayOfWeek.WEDNESDAY, hours,
                DayOfWeek.THURSDAY, List.of("08:00-12:00", "13:00-18:00"),
                DayOfWeek.FRIDAY, hours,
                DayOfWeek.SATURDAY, List.of("09:00-12:00"));
        var calendar = Calendars.of(BERLIN, "none", List.of(), week);

        var start = at(from, BERLIN).toInstant();
        assertThat(calendar.addDays(start, 1)).as(why).isEqualTo(at(due, BERLIN).toInstant());
        assertThat(due(calendar, start, "1 business day"))
                .as(why)
                .isEqualTo(at(due, BERLIN).toInstant());
    }

    @Test
    void half_past_two_is_half_past_three_when_clocks_go_forward_and_the_first_one_when_they_go_back() {
        var always = Calendars.daily(BERLIN, "00:00-24:00");

        assertThat(always.addDays(at("2026-03-28T02:30", BERLIN).toInstant(), 1))
                .isEqualTo(at("2026-03-29T03:30", BERLIN).toInstant());
        assertThat(always.addDays(at("2026-10-24T02:30", BERLIN).toInstant(), 1))
                .isEqualTo(Instant.parse("2026-10-25T00:30:00Z"));
        assertThat(always.addDays(at("2026-01-02T10:28:25", BERLIN).toInstant(), 120))
                .as("120 days by the wall clock, an hour less by the sun")
                .isEqualTo(at("2026-05-02T10:28:25", BERLIN).toInstant());
    }

    @Test
    void a_day_that_never_was_is_no_business_day() {
        var apia = "Pacific/Apia";

        assertThat(Calendars.daily(apia, "08:00-18:00")
                        .addDays(at("2011-12-29T09:00", apia).toInstant(), 1))
                .as("Samoa left out the 30th of December 2011")
                .isEqualTo(at("2011-12-31T09:00", apia).toInstant());
    }

    @Test
    void days_at_opening_are_due_at_opening_and_hours_at_closing() {
        var office = Calendars.shipped("office");
        var saturday = at("2026-11-21T12:00", BERLIN).toInstant();

        assertThat(Target.parse("1 business day").in(office, saturday)).isEqualTo(Duration.ofHours(10));
        assertThat(due(office, saturday, "1 business day"))
                .isEqualTo(at("2026-11-24T08:00", BERLIN).toInstant());
        assertThat(due(office, saturday, "PT10H"))
                .isEqualTo(at("2026-11-23T18:00", BERLIN).toInstant());
        assertThatThrownBy(() -> office.addDays(saturday, -1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    /** As a clock counts. */
    private static Instant due(BusinessCalendar calendar, Instant start, String text) {
        var target = Target.parse(text);
        var due = calendar.add(start, target.in(calendar, start));
        return target.atOpening() ? calendar.nextOpening(due) : due;
    }
}
