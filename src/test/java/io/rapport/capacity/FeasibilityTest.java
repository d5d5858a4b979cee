package io.rapport.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.capacity.Feasibility.Option;
import io.rapport.capacity.Feasibility.Standing;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether a promise can be kept, reckoned by hand, in the hours of the office: 08:00 to 18:00 in Berlin, no weekends. */
@RapportTest
class FeasibilityTest {

    /** Friday 5 June 2026, 15:00 in Berlin: three hours until the weekend. */
    private static final Instant FRIDAY_15 = Instant.parse("2026-06-05T13:00:00Z");

    private static final Instant MONDAY_09 = Instant.parse("2026-06-08T07:00:00Z");
    private static final Instant MONDAY_10 = Instant.parse("2026-06-08T08:00:00Z");

    @Autowired
    BusinessCalendars calendars;

    private BusinessCalendar office;

    @BeforeEach
    void the_office() {
        office = calendars.get("office");
    }

    @Test
    void the_queue_by_who_is_there_and_the_piece_itself_must_fit_into_what_is_left() {
        // 12 ahead at 30 min, 2 people: 3 h; and 45 min for the piece itself: 3 h 45 min. Left: 3 h today, 1 h on
        // Monday
        var one = Feasibility.of(care(12, 2), FRIDAY_15, MONDAY_09, List.of(), null);

        assertThat(one.feasible()).isTrue();
        assertThat(one.needed()).contains(Duration.ofMinutes(225));
        assertThat(one.left()).isEqualTo(Duration.ofHours(4));
        assertThat(one.earliest()).contains(Instant.parse("2026-06-08T06:45:00Z"));
        assertThat(one.options()).isEmpty();
        assertThat(one.sentence())
                .isEqualTo(
                        "care-team: 12 pieces of work ahead at 30 min each, 2 there, and 45 min for the piece itself:"
                                + " 3 h 45 min of business time are needed, and 4 h 00 min are left.");
    }

    @Test
    void exactly_enough_is_enough_and_a_minute_less_is_not() {
        // 13 ahead: 3 h 15 min and 45 min make the 4 h
        assertThat(Feasibility.of(care(13, 2), FRIDAY_15, MONDAY_09, List.of(), null)
                        .feasible())
                .isTrue();
        assertThat(Feasibility.of(care(13, 2), FRIDAY_15, MONDAY_09.minusSeconds(60), List.of(), null)
                        .feasible())
                .isFalse();
    }

    @Test
    void what_is_not_feasible_comes_with_what_is() {
        // 40 ahead, 2 people: 10 h 45 min; left 4 h. The billing team: 2 ahead at 20 min, 1 person, 30 min: 1 h 10 min
        var billing = new Standing(
                new TeamId("billing-team"), 2, Duration.ofMinutes(20), Duration.ofMinutes(30), 1, false, office);
        var busy = new Standing(
                new TeamId("technical-team"), 20, Duration.ofMinutes(20), Duration.ofMinutes(30), 1, false, office);
        var inTwoDays = Instant.parse("2026-06-09T08:00:00Z");
        var one = Feasibility.of(care(40, 2), FRIDAY_15, MONDAY_09, List.of(billing, busy), inTwoDays);

        assertThat(one.feasible()).isFalse();
        assertThat(one.options())
                .containsExactly(
                        new Option.LaterDate(Instant.parse("2026-06-08T13:45:00Z")),
                        new Option.OtherTeam(new TeamId("billing-team"), Duration.ofMinutes(70)),
                        new Option.StandardVariant(inTwoDays));
        assertThat(Feasibility.of(care(40, 2), FRIDAY_15, MONDAY_09, List.of(busy), MONDAY_10)
                        .options())
                .as("neither the other team nor the standard variant would be in time")
                .containsExactly(new Option.LaterDate(Instant.parse("2026-06-08T13:45:00Z")));
    }

    @Test
    void where_nobody_is_there_nothing_can_be_promised_but_by_another_team() {
        var other =
                new Standing(new TeamId("billing-team"), 0, Duration.ZERO, Duration.ofMinutes(30), 1, false, office);
        var one = Feasibility.of(care(3, 0), FRIDAY_15, MONDAY_09, List.of(other), MONDAY_10);

        assertThat(one.feasible()).isFalse();
        assertThat(one.needed()).isEmpty();
        assertThat(one.earliest()).isEmpty();
        assertThat(one.options())
                .containsExactly(new Option.OtherTeam(new TeamId("billing-team"), Duration.ofMinutes(30)));
        assertThat(one.sentence()).startsWith("care-team: nobody is there, and 3 pieces of work are open");
    }

    @Test
    void what_is_past_or_outside_opening_hours_leaves_no_time_and_an_assumption_is_named() {
        var past = Feasibility.of(care(0, 2), FRIDAY_15, FRIDAY_15.minusSeconds(60), List.of(), null);
        assertThat(past.left()).isZero();
        assertThat(past.feasible()).isFalse();
        var saturday = Feasibility.of(
                care(0, 2), FRIDAY_15.plus(Duration.ofHours(4)), FRIDAY_15.plus(Duration.ofHours(20)), List.of(), null);
        assertThat(saturday.left()).isZero();

        var assumed = new Standing(
                new TeamId("care-team"), 0, Duration.ofMinutes(30), Duration.ofMinutes(30), 1, true, office);
        assertThat(Feasibility.of(assumed, FRIDAY_15, MONDAY_09, List.of(), null)
                        .sentence())
                .contains("30 min for the piece itself (assumed, too few were measured)");
    }

    private Standing care(long ahead, int people) {
        return new Standing(
                new TeamId("care-team"), ahead, Duration.ofMinutes(30), Duration.ofMinutes(45), people, false, office);
    }
}
