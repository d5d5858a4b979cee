package io.rapport.request.expectation;

import static io.rapport.Person.LEA;
import static io.rapport.Person.TOM;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.expectation.NoRoom.TECHNICAL;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.EXCEPTION_UNTIL;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.approval.Approvals;
import io.rapport.approval.Refusals.WishRefused;
import io.rapport.approval.Standing;
import io.rapport.capacity.StrictTeams;
import io.rapport.capacity.given.CannotBeKept;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Outcome;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals.FieldRefused;
import io.rapport.request.Requests;
import io.rapport.sla.Promises;
import io.rapport.sla.book.CalendarBook;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A customer may wait longer: the later moment is an exception, and it is looked at like every other promise. */
@RapportTest
class MoreTimeStoryTest {

    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final Instant THURSDAY = Instant.parse("2026-03-05T12:00:00Z");

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Approvals approvals;

    @Autowired
    GivenPromises given;

    @Autowired
    NoRoom noRoom;

    @Autowired
    StrictTeams strict;

    @Autowired
    CalendarBook book;

    @Autowired
    EngineClock clock;

    private RequestId id;
    private Journey journey;

    @BeforeEach
    void a_gold_customer_has_an_incident() {
        id = noRoom.notYetForGold();
        journey = journeys.follow(id).waitsAt(WORK_ON_REQUEST);
    }

    @AfterEach
    void there_is_room_again() {
        noRoom.isOver();
    }

    @Test
    void the_solution_is_due_by_what_was_granted_and_the_answer_as_before() {
        var before = promises.of(id);

        asks("2026-03-05T12:00Z").offeredTo(DECIDE_EXCEPTION, "leads", "managers");
        assertThat(journey.task(DECIDE_EXCEPTION).getName())
                .startsWith("Decide: change a deadline to Thu 5 Mar 2026 13:00, 0.00 EUR — gold");
        assertThat(promises.of(id).resolution().dueAt())
                .as("nobody has granted it yet")
                .isEqualTo(before.resolution().dueAt());
        journey.completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted")).waitsAt(WORK_ON_REQUEST);

        var after = promises.of(id);
        assertThat(after.resolution().dueAt()).isEqualTo(THURSDAY);
        assertThat(after.response().dueAt()).isEqualTo(before.response().dueAt());
        assertThat(given.latest(id.value()).orElseThrow())
                .returns(Outcome.MORE_TIME, Given::outcome)
                .returns(THURSDAY, Given::notBefore)
                .returns("lea", Given::by);
    }

    @Test
    void what_was_paused_is_not_added_to_it() {
        journey.completedBy(
                TOM,
                WORK_ON_REQUEST,
                OUTCOME.with("wait"),
                WAITING_FOR.with("customer"),
                NOTE.with("Please send a picture."));
        clock.moveTo(NoRoom.NOW.plus(Duration.ofHours(2)));
        requests.continueWork(id);
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);

        asks("2026-03-05T12:00Z").completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted"));

        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(THURSDAY);
    }

    @Test
    void what_was_counted_by_other_hours_stays_counted_and_it_is_due_by_what_was_granted() {
        clock.moveTo(NoRoom.NOW.plus(Duration.ofHours(2)));
        book.close("office", MONDAY, "Storm", "lea");

        asks("2026-03-05T12:00Z").completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted"));

        assertThat(promises.of(id).resolution().dueAt()).isEqualTo(THURSDAY);
        book.open("office", MONDAY, "lea");
    }

    @Test
    void what_the_team_cannot_keep_is_neither_asked_for_nor_granted() {
        thereIsNoRoom();

        assertThatThrownBy(() -> asks("2026-03-05T12:00Z"))
                .isInstanceOf(CannotBeKept.class)
                .hasMessageContainingAll("pieces of work ahead", "What can be kept: not before ")
                .hasMessageNotContaining("nevertheless");
        assertThat(approvals.list(requests.get(id).customer(), 10, null).items())
                .isEmpty();
        noRoom.isOver();
        asks("2026-03-05T12:00Z");
        thereIsNoRoom();
        assertThatThrownBy(() -> journey.completedBy(LEA, DECIDE_EXCEPTION, VERDICT.with("granted")))
                .isInstanceOf(CannotBeKept.class);
        assertThat(approvals
                        .list(requests.get(id).customer(), 10, null)
                        .items()
                        .get(0)
                        .standing())
                .isEqualTo(Standing.OPEN);
    }

    @Test
    void a_moment_that_gives_no_more_time_is_refused() {
        assertThatThrownBy(() -> asks("2026-03-02T12:00Z"))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("The solution is due Tue 3 Mar 2026 16:00 (Europe/Berlin)");
        assertThatThrownBy(() -> asks("9999-12-31T12:00:00Z"))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("within 366 days");
        assertThatThrownBy(() -> asks("Thursday"))
                .isInstanceOf(FieldRefused.class)
                .hasMessageContaining("write it like");
        assertThatThrownBy(() -> asks("credit", 20.0, "2026-03-05T12:00Z"))
                .isInstanceOf(WishRefused.class)
                .hasMessageContaining("Only a changed deadline");
        journey.waitsAt(WORK_ON_REQUEST);
    }

    private void thereIsNoRoom() {
        strict.beStrict(TECHNICAL);
        noRoom.measured();
        noRoom.more(Duration.ofHours(60));
    }

    private Journey asks(String until) {
        return asks("deadline", 0.0, until);
    }

    private Journey asks(String kind, double euro, String until) {
        return journey.completedBy(
                TOM,
                WORK_ON_REQUEST,
                OUTCOME.with("ask-exception"),
                EXCEPTION_KIND.with(kind),
                EXCEPTION_AMOUNT.with(euro),
                EXCEPTION_UNTIL.with(until),
                NOTE.with("She can wait."));
    }
}
