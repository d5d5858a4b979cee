package io.rapport.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.HouseTime;
import io.rapport.kernel.CustomerId;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever page tells a time, it is that of the house, and the page says which that is. */
@RapportTest
class HouseTimeTest {

    private static final String NAMED = "Times are those of Europe/Berlin.";

    @Autowired
    HouseTime house;

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Test
    void a_time_is_that_of_the_clock_on_the_wall_in_summer_and_in_winter() {
        var format = house.as("EEE d MMM yyyy, HH:mm");

        assertThat(format.format(Instant.parse("2026-03-28T23:30:00Z"))).isEqualTo("Sun 29 Mar 2026, 00:30");
        assertThat(format.format(Instant.parse("2026-03-29T22:30:00Z"))).isEqualTo("Mon 30 Mar 2026, 00:30");
    }

    @Test
    void each_page_with_times_says_whose_they_are() {
        CustomerId customer = desk.stranger();
        var all = web.as("timereader", "privacy-officers", "managers", "auditors");

        for (var page : new String[] {
            "/customers/twins",
            "/customers/" + customer + "/reads",
            "/customers/retention",
            "/customers/known-by-one?person=timereader"
        }) {
            var body = all.with("Accept", "text/html").get(page).body().replaceAll("\\s+", " ");
            assertThat(body).as(page).contains(NAMED).doesNotContain("UTC");
        }
    }
}
