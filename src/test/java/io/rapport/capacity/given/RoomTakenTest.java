package io.rapport.capacity.given;

import static io.rapport.Person.CLEO;
import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.capacity.Feasibility;
import io.rapport.capacity.Pieces;
import io.rapport.capacity.PromiseCheck;
import io.rapport.capacity.Workload;
import io.rapport.capacity.given.DatesInPerson.Dated;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has room for what: a promise takes it until it is over, and a team that never does such work has none for it. */
@RapportTest
class RoomTakenTest {

    private static final TeamId CARE = new TeamId("care-team");
    private static final TeamId BILLING = new TeamId("billing-team");
    private static final RequestType DELIVERY = new RequestType("delivery-issue");
    private static final Instant SOON = MONDAY_10.plus(Duration.ofHours(2));

    @Autowired
    DatesInPerson dates;

    @Autowired
    GivenPromises given;

    @Autowired
    PromiseCheck reckoning;

    @Autowired
    Workload workload;

    @Autowired
    Pieces pieces;

    @Autowired
    IdentityService identity;

    @Autowired
    EngineClock clock;

    private final String promised = "W-" + UUID.randomUUID();
    private final RequestId request =
            new RequestId("R-" + Math.abs(UUID.randomUUID().getMostSignificantBits() >> 8));

    @BeforeEach
    void nothing_to_do() {
        clock.moveTo(MONDAY_10);
        CLEO.worksHere(identity);
        pieces.clear(CARE);
    }

    @AfterEach
    void nothing_is_left() {
        dates.over(promised);
        given.over(request.value());
        pieces.clear(CARE);
        pieces.clear(BILLING);
    }

    @Test
    void what_is_promised_about_a_case_takes_room_while_the_team_has_not_that_case_to_do() {
        dates.check(new Dated(promised, CARE, SOON, request, DELIVERY), Optional.empty());
        assertThat(ahead()).as("the case is closed, or waits").isEqualTo(1);

        var task = arrived(CARE);
        assertThat(ahead()).as("part of the work on the case").isEqualTo(1);
        workload.left(task, clock.instant());
        assertThat(ahead())
                .as("the case is done, and the promise is not kept yet")
                .isEqualTo(1);

        var elsewhere = arrived(BILLING);
        assertThat(ahead()).as("another team has the case").isEqualTo(1);
        workload.left(elsewhere, clock.instant());

        dates.over(promised);
        assertThat(ahead()).as("kept").isZero();
    }

    @Test
    void two_promises_about_a_case_that_waits_are_two_pieces_of_work() {
        var other = promised + "-2";
        dates.check(new Dated(promised, CARE, SOON, request, DELIVERY), Optional.empty());
        dates.check(new Dated(other, CARE, SOON, request, DELIVERY), Optional.empty());

        assertThat(given.of(other).get(0).numbers().ahead()).isEqualTo(1);
        assertThat(ahead()).isEqualTo(2);
        dates.over(other);
    }

    @Test
    void what_has_time_until_later_is_not_ahead_unless_it_would_then_be_too_late() {
        var inThreeWeeks = SOON.plus(Duration.ofDays(21));
        dates.check(new Dated(promised, CARE, inThreeWeeks, null, null), Optional.empty());
        assertThat(ahead()).isZero();
        assertThat(at(inThreeWeeks).ahead()).isEqualTo(1);

        pieces.finished(CARE, DELIVERY, 5, 30);
        var other = promised + "-2";
        var care = at(SOON);
        var just = care.calendar().add(MONDAY_10, care.p80());
        dates.check(new Dated(other, CARE, just, null, null), Optional.empty());
        assertThat(at(just.minusSeconds(60)).ahead())
                .as("it just fits, with nothing before it")
                .isEqualTo(1);
        assertThat(at(just.minusSeconds(60)).most()).isEqualTo(2);
        dates.over(other);
    }

    @Test
    void a_promise_whose_time_has_come_takes_no_room() {
        dates.check(new Dated(promised, CARE, SOON, null, null), Optional.empty());
        assertThat(ahead()).isEqualTo(1);

        dates.check(new Dated(promised, CARE, MONDAY_10.minusSeconds(60), null, null), Optional.empty());
        assertThat(ahead()).isZero();
    }

    @Test
    void a_team_that_never_did_such_work_does_not_take_it_over_however_little_it_has_to_do() {
        var skill = new RequestType("new-" + UUID.randomUUID().toString().substring(0, 8));
        var asked = new Asked(
                request.value(), BILLING, skill, new Tier("gold"), false, SOON.plus(Duration.ofHours(4)), null);

        assertThat(given.byOther(asked, CARE)).isEmpty();
        assertThat(given.of(request.value())).isEmpty();

        pieces.finished(CARE, skill, 5, 30);
        assertThat(given.byOther(asked, CARE).orElseThrow().team()).isEqualTo(CARE);
    }

    private String arrived(TeamId team) {
        var task = UUID.randomUUID().toString();
        workload.arrived(task, request, team, DELIVERY, clock.instant());
        return task;
    }

    private Feasibility.Standing at(Instant due) {
        return reckoning
                .check(new PromiseCheck.Question(CARE, null, due, null, null))
                .standing();
    }

    private long ahead() {
        return reckoning
                .check(new PromiseCheck.Question(CARE, DELIVERY, SOON, null, null))
                .standing()
                .ahead();
    }
}
