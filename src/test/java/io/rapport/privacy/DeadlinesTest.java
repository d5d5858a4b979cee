package io.rapport.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.sla.BusinessCalendars;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Dates worked out by hand with a calendar, the regulation and the guidelines beside it. */
@RapportTest
class DeadlinesTest {

    @Autowired
    BusinessCalendars calendars;

    @ParameterizedTest(name = "{0} and {1} is {2}: {3}")
    @CsvSource({
        "2026-03-02T10:00, P1M, 2026-04-02, the same date",
        "2026-08-31T10:00, P1M, 2026-09-30, no 31 September: the last day of the month (EDPB 01/2022)",
        "2028-01-31T10:00, P1M, 2028-02-29, the last day of February in a leap year",
        "2026-01-31T10:00, P1M, 2026-03-02, 28 February is a Saturday",
        "2026-03-05T10:00, P1M, 2026-04-07, Easter Sunday and then Easter Monday",
        "2026-04-01T00:30, P1M, 2026-05-04, the First of May is a Friday; received half an hour into the day",
        "2026-03-31T23:59, P1M, 2026-04-30, received in the last minute of the day",
        "2026-12-31T10:00, P3M, 2027-03-31, three months at once and not one after the other",
        "2026-11-30T10:00, P3M, 2027-03-01, 28 February 2027 is a Sunday",
    })
    void a_period_in_months_ends_as_regulation_1182_71_says(String received, Period within, String last, String why) {
        var office = calendars.get("office");

        assertThat(Deadlines.after(at(received, office.zone()), within, true, office))
                .isEqualTo(at(last + "T23:59:59", office.zone()));
    }

    @ParameterizedTest(name = "{0} and {1} is {2}: {3}")
    @CsvSource({
        "2026-03-02T10:00, P45D, 2026-04-16, 29 days in March and 16 in April",
        "2026-03-02T10:00, P90D, 2026-05-31, a Sunday lengthens nothing",
        "2026-12-01T23:59, P45D, 2027-01-15, 30 days in December and 15 in January",
    })
    void californian_days_are_calendar_days(String received, Period within, String last, String why) {
        var newYork = calendars.get("new-york");

        assertThat(Deadlines.after(at(received, newYork.zone()), within, false, newYork))
                .isEqualTo(at(last + "T23:59:59", newYork.zone()));
    }

    @ParameterizedTest(name = "{0} days after {1} is {2}: {3}")
    @CsvSource({
        "10, 2026-03-02T10:00, 2026-03-16, two weeks without a holiday",
        "10, 2026-03-07T10:00, 2026-03-20, received on a Saturday",
        "10, 2026-12-17T10:00, 2027-01-04, Christmas on a Friday and Saturday and New Year on a Friday",
    })
    void business_days_leave_out_weekends_and_holidays(int days, String received, String last, String why) {
        var office = calendars.get("office");

        assertThat(Deadlines.businessDays(at(received, office.zone()), days, office))
                .isEqualTo(at(last + "T23:59:59", office.zone()));
    }

    private static Instant at(String local, ZoneId zone) {
        return LocalDateTime.parse(local).atZone(zone).toInstant();
    }
}
