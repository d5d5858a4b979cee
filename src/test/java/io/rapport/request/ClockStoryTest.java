package io.rapport.request;

import static io.rapport.Person.CLEO;
import static io.rapport.Person.TOM;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.NEXT_CLOCK_DUE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static io.rapport.sla.SlaClock.HAND_OVER;
import static io.rapport.sla.SlaClock.NEXT_RESPONSE;
import static io.rapport.sla.SlaClock.RESOLUTION;
import static io.rapport.sla.SlaClock.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.sla.Explanation;
import io.rapport.sla.Promises;
import io.rapport.sla.Why;
import io.rapport.sla.book.CalendarBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Monday to Friday 08:00 to 18:00 in Berlin; a stranger's technical incident is to be solved in 40 hours. */
@RapportTest
class ClockStoryTest {

    /** Monday 8 h, Tuesday, Wednesday and Thursday 10 h each, Friday 2 h: Friday 10:00 in Berlin. */
    private static final Instant FRIDAY_10 = Instant.parse("2026-03-06T09:00:00Z");

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Journeys journeys;

    @Autowired
    Why why;

    @Autowired
    CalendarBook book;

    @Autowired
    EngineClock clock;

    @Test
    void while_the_customer_is_asked_it_is_not_our_time_and_timer_and_task_move_with_the_clock() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id);
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(FRIDAY_10);

        // asked at 11:00, an hour after the customer; the reply comes on Tuesday at 13:00
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(1)));
        journey.completedBy(
                TOM, WORK_ON_REQUEST, OUTCOME.with("wait"), WAITING_FOR.with("customer"), NOTE.with("Which one?"));
        assertThat(promises.of(id).resolution().pausedFor()).isEqualTo("customer");
        clock.moveTo(Instant.parse("2026-03-03T12:00:00Z"));
        requests.continueWork(id, "The red one.");
        journey.settled();

        // an hour has elapsed, 39 are left: Tuesday 5, Wednesday to Friday 30, Monday 4: 12:00
        var monday12 = Instant.parse("2026-03-09T11:00:00Z");
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(monday12);
        // the next answer is due before: 8 h from Tuesday 13:00, which is Wednesday 11:00
        var wednesday11 = Instant.parse("2026-03-04T10:00:00Z");
        assertThat(promises.of(id).clock(NEXT_RESPONSE).orElseThrow().dueAt()).isEqualTo(wednesday11);
        journey.due(WORK_ON_REQUEST, wednesday11).timerAt(NEXT_CLOCK_DUE, wednesday11);

        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("On its way."))
                .due(WORK_ON_REQUEST, monday12)
                .named(WORK_ON_REQUEST, "Answer: technical incident — standard, due Mon 9 Mar 12:00")
                .timerAt(NEXT_CLOCK_DUE, monday12);
        var told = why.of(id, RESOLUTION, clock.instant());
        assertThat(told.question()).isEqualTo("Why is the solution due Mon 9 Mar 2026 12:00?");
        assertThat(told.elapsed()).isEqualTo(Duration.ofHours(1));
        assertThat(told.left()).isEqualTo(Duration.ofHours(39));
        assertThat(told.lines())
                .extracting(Explanation.Line::words)
                .satisfiesExactly(
                        line -> assertThat(line)
                                .startsWith(
                                        "Mon 2 Mar 2026 10:00 Started: 40 hours of business time, in the calendar office;")
                                .endsWith("Due Fri 6 Mar 2026 10:00."),
                        line -> assertThat(line).isEqualTo("Mon 2 Mar 2026 10:00 to 11:00 counted: 1 h, 1 h so far."),
                        line -> assertThat(line)
                                .startsWith("Mon 2 Mar 2026 11:00 Paused by ")
                                .endsWith(": customer."),
                        line -> assertThat(line)
                                .isEqualTo("Tue 3 Mar 2026 13:00 Resumed by system; it stood still for: customer."
                                        + " Due moved from Fri 6 Mar 2026 10:00 to Mon 9 Mar 2026 12:00."),
                        line -> assertThat(line).isEqualTo("39 h are left; they are over Mon 9 Mar 2026 12:00."));
    }

    @Test
    void a_day_on_which_we_close_moves_every_open_clock_with_its_timer_and_its_task_and_back() {
        var one = desk.request(desk.stranger(), "technical-incident");
        var other = desk.request(desk.stranger(), "technical-incident");
        var journeys = List.of(answered(one), answered(other));
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(1)));

        var wednesday = LocalDate.parse("2026-03-04");
        book.close("office", wednesday, "Storm", "max");
        try {
            // ten hours of Wednesday are missing: Friday 10:00 becomes Monday 10:00
            var monday10 = Instant.parse("2026-03-09T09:00:00Z");
            journeys.forEach(journey -> journey.due(WORK_ON_REQUEST, monday10)
                    .named(WORK_ON_REQUEST, "Answer: technical incident — standard, due Mon 9 Mar 10:00")
                    .timerAt(NEXT_CLOCK_DUE, monday10));
            assertThat(why.of(one, RESOLUTION, clock.instant()).lines())
                    .extracting(Explanation.Line::words)
                    .anySatisfy(line -> assertThat(line)
                            .startsWith("Mon 2 Mar 2026 11:00 The hours of the calendar office changed;")
                            .endsWith("Due moved from Fri 6 Mar 2026 10:00 to Mon 9 Mar 2026 10:00."));
            assertThat(why.of(one, RESOLUTION, clock.instant()).elapsed()).isEqualTo(Duration.ofHours(1));
        } finally {
            book.open("office", wednesday, "max");
        }

        journeys.forEach(journey -> journey.due(WORK_ON_REQUEST, FRIDAY_10).timerAt(NEXT_CLOCK_DUE, FRIDAY_10));
    }

    private Journey answered(RequestId request) {
        return journeys.follow(request).completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"));
    }

    @Test
    void a_vendor_has_its_own_clock_and_ours_runs_on() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey =
                journeys.follow(id).completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("wait"), WAITING_FOR.with("vendor"));

        assertThat(promises.of(id).resolution().isRunning()).isTrue();
        assertThat(promises.of(id).clock(VENDOR).orElseThrow().dueAt())
                .as("24 hours: Monday 8, Tuesday 10, Wednesday 6")
                .isEqualTo(Instant.parse("2026-03-04T13:00:00Z"));

        clock.moveTo(MONDAY_10.plus(Duration.ofHours(3)));
        requests.continueWork(id, null);
        journey.settled();
        assertThat(promises.of(id).clock(VENDOR).orElseThrow().metAt()).isEqualTo(clock.instant());
        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(FRIDAY_10);
    }

    @Test
    void a_wait_that_is_merely_over_is_no_delivery_and_who_solves_it_alone_needs_none() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id)
                .completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("wait"), WAITING_FOR.with("vendor"))
                .until(MONDAY_10.plus(Duration.ofDays(10)));

        journey.waitsAt(WORK_ON_REQUEST);
        var late = promises.of(id).clock(VENDOR).orElseThrow();
        assertThat(late.metAt()).as("nothing has come").isNull();
        assertThat(late.missed()).isTrue();

        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Done without."));
        assertThat(promises.of(id).clock(VENDOR).orElseThrow().stoppedAt()).isEqualTo(clock.instant());
    }

    @Test
    void each_team_that_takes_over_has_a_clock_of_its_own() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id)
                .completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("care-team"))
                .completedBy(CLEO, TAKE_OVER_WORK);
        assertThat(promises.of(id).clock(HAND_OVER).orElseThrow().dueAt())
                .as("8 hours from 10:00")
                .isEqualTo(Instant.parse("2026-03-02T17:00:00Z"));

        clock.moveTo(MONDAY_10.plus(Duration.ofHours(2)));
        journey.completedBy(CLEO, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("technical-team"));

        var clocks = promises.of(id).clocks().stream()
                .filter(one -> one.clock() == HAND_OVER)
                .toList();
        assertThat(clocks.get(0).metAt()).isEqualTo(clock.instant());
        assertThat(clocks.get(1).nth()).isEqualTo(2);
        assertThat(clocks.get(1).startedAt()).isEqualTo(clock.instant());
    }
}
