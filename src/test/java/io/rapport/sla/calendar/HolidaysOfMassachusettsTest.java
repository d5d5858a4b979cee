package io.rapport.sla.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the library differs from the law of a place, the law counts: General Laws, chapter 4, section 7, clause 18. */
class HolidaysOfMassachusettsTest {

    private static final String ZONE = "America/New_York";

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource({
        "2015-04-20, false, 'Patriots Day, third Monday of April'",
        "2015-07-03, true,  'the Fourth is a Saturday, and stays there'",
        "2015-07-04, false, 'the Fourth'",
        "2016-12-26, false, 'Christmas is a Sunday'",
        "2017-11-10, true,  'Veterans Day is a Saturday'",
        "2021-07-05, false, 'the Fourth is a Sunday'",
        "2021-12-31, true,  'New Year is a Saturday'",
        "2020-06-19, true,  'Juneteenth, the year before it became one'",
        "2023-06-19, false, 'Juneteenth'",
        "2015-01-19, false, 'Martin Luther King'",
        "2015-10-12, false, 'Columbus Day'",
        "2015-11-26, false, 'Thanksgiving'",
        "2015-11-27, true,  'and the day after it'",
        "2015-03-17, true,  'Evacuation Day is a holiday of Suffolk County only'",
    })
    void a_day(LocalDate date, boolean open, String why) {
        var calendar = Calendars.of(ZONE, "us-ma", List.of(), Calendars.everyDay("08:30-17:00"));

        assertThat(calendar.isOpen(Calendars.at(date + "T12:00", ZONE).toInstant()))
                .as(why)
                .isEqualTo(open);
    }

    @Test
    void they_have_the_names_people_know() {
        assertThat(Holidays.named("made-up", "us-ma", LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31)))
                .hasSize(12)
                .containsEntry(LocalDate.of(2024, 4, 15), "Patriots' Day");
    }
}
