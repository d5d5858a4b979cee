package io.rapport.sla.calendar;

import static io.rapport.sla.calendar.Calendars.everyDay;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.sla.calendar.CalendarSettings.Settings;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator reads when a calendar cannot be used. */
class BadCalendarTest {

    @Test
    void a_calendar_with_no_open_time_is_refused_with_a_sentence() {
        var neverOpen = new Settings("UTC", Map.of(DayOfWeek.MONDAY, List.of()), "none", List.of());

        assertThatThrownBy(() -> WeeklyCalendar.of("night", 1, neverOpen))
                .hasMessage(
                        "The calendar rapport.calendars.night has no open time at all, so nothing promised on it would "
                                + "ever be due. Give at least one weekday a span, for example week.monday: [\"08:00-18:00\"].");
        assertThatThrownBy(() -> WeeklyCalendar.of("night", 1, new Settings("UTC", null, null, null)))
                .hasMessageContaining("no open time at all");
    }

    @ParameterizedTest
    @CsvSource({
        "8-18, write it as 08:00-18:00",
        "08:00-25:00, midnight as 24:00",
        "24:00-06:00, write it as 08:00-18:00",
        "08:60-09:00, write it as 08:00-18:00",
        "09:00-09:00, for a whole day write 00:00-24:00",
    })
    void a_span_that_is_none_is_refused(String span, String whatToDo) {
        assertThatThrownBy(() -> Calendars.daily("UTC", span))
                .hasMessageContaining("rapport.calendars.made-up has the span '" + span + "'")
                .hasMessageContaining(whatToDo);
    }

    @Test
    void spans_that_overlap_are_refused_also_over_midnight() {
        assertThatThrownBy(() -> Calendars.daily("UTC", "08:00-12:00", "11:00-15:00"))
                .hasMessageContaining("is open twice on MONDAY, 08:00-12:00 and 11:00-15:00");
        assertThatThrownBy(() -> Calendars.daily("UTC", "05:00-09:00", "22:00-06:00"))
                .hasMessageContaining("is open twice on MONDAY, 00:00-06:00 and 05:00-09:00");
    }

    @ParameterizedTest
    @CsvSource({"zz, 'zz' is not known", "de-zz, 'zz' is not known. Known are [bb", "de-by-, '' is not known"})
    void a_place_without_known_holidays_is_refused_and_the_known_are_listed(String place, String complaint) {
        assertThatThrownBy(() -> Calendars.of("UTC", place, List.of(), everyDay("08:00-18:00")))
                .hasMessageContaining("takes its holidays from '" + place + "'")
                .hasMessageContaining(complaint);
    }

    @Test
    void a_zone_and_a_date_that_are_none_are_refused() {
        assertThatThrownBy(() -> Calendars.daily("Europe/Rapport", "08:00-18:00"))
                .hasMessageContaining("has the zone 'Europe/Rapport'; write an IANA name such as Europe/Berlin");
        assertThatThrownBy(() -> Calendars.of("UTC", "none", List.of("24.12.2026"), everyDay("08:00-18:00")))
                .hasMessageContaining("is closed on '24.12.2026'; write a date as 2026-12-24");
    }
}
