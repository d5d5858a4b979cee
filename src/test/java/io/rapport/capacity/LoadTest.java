package io.rapport.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The numbers of a load, reckoned by hand. */
class LoadTest {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void median_and_eightieth_percentile_are_values_that_were_measured() {
        var of = Handling.of(List.of(600L, 60L, 300L, 120L, 240L, 180L, 480L, 540L, 360L, 420L), 5, HALF_AN_HOUR);

        assertThat(of.median()).isEqualTo(Duration.ofSeconds(300)); // 5th of 10
        assertThat(of.p80()).isEqualTo(Duration.ofSeconds(480)); // 8th of 10
        assertThat(of.measured()).isEqualTo(10);
        assertThat(of.assumed()).isFalse();
        var odd = Handling.of(List.of(5L, 1L, 4L, 2L, 3L), 5, HALF_AN_HOUR);
        assertThat(odd.median()).isEqualTo(Duration.ofSeconds(3));
        assertThat(odd.p80()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void too_few_measured_ones_say_nothing_and_the_assumption_is_named() {
        var of = Handling.of(List.of(60L, 60L, 60L, 60L), 5, HALF_AN_HOUR);

        assertThat(of).isEqualTo(new Handling(HALF_AN_HOUR, HALF_AN_HOUR, 4, true));
        assertThat(Handling.of(List.of(), 0, HALF_AN_HOUR).assumed()).isTrue();
    }

    @Test
    void utilisation_and_backlog_are_what_comes_and_what_is_open_by_who_is_there() {
        // 6 an hour, half an hour each, 4 people: 3 hours of work an hour for 4; 10 open ones are 5 hours for 4
        var load = load(6.0, 7, 3, 4);
        assertThat(load.utilisation()).isEqualTo(0.75);
        assertThat(load.backlogHours()).isEqualTo(1.25);
        assertThat(load.open()).isEqualTo(10);
    }

    @Test
    void work_without_anybody_there_is_endless_and_nothing_to_do_is_nothing() {
        assertThat(load(6.0, 1, 0, 0).utilisation()).isEqualTo(Load.NOBODY);
        assertThat(load(6.0, 1, 0, 0).backlogHours()).isEqualTo(Load.NOBODY);
        assertThat(load(0.0, 0, 0, 0).utilisation()).isZero();
        assertThat(load(0.0, 0, 0, 0).backlogHours()).isZero();
    }

    private static Load load(double arrivals, long waiting, long inHand, int people) {
        return new Load(
                new TeamId("care-team"),
                null,
                NOW,
                NOW,
                0,
                arrivals,
                waiting,
                inHand,
                new Handling(HALF_AN_HOUR, HALF_AN_HOUR, 9, false),
                people);
    }
}
