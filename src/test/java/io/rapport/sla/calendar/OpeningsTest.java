package io.rapport.sla.calendar;

import static io.rapport.sla.calendar.Calendars.shipped;
import static java.time.Duration.ofHours;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When a calendar is open, told in stretches. */
class OpeningsTest {

    @Test
    void always_open_is_one_stretch_and_a_working_day_with_lunch_is_two() {
        var from = Instant.parse("2026-03-26T00:00:00Z");
        assertThat(shipped("always").openings(from, from.plus(ofHours(100))))
                .containsExactly(new Opening(from, from.plus(ofHours(100))));
        assertThat(shipped("new-york").openings(from, from.plus(ofHours(24))))
                .containsExactly(
                        new Opening(Instant.parse("2026-03-26T13:00:00Z"), Instant.parse("2026-03-26T16:00:00Z")),
                        new Opening(Instant.parse("2026-03-26T17:00:00Z"), Instant.parse("2026-03-26T21:00:00Z")));
        assertThat(shipped("office").openings(from, from)).isEmpty();
    }
}
