package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.TOM;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.IS_IT_FINAL;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_CLOSED;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.process.ServiceRequest.REVIEW_MISSED_PROMISE;
import static io.rapport.request.process.ServiceRequest.TRIAGE_REQUEST;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WHAT_COMES_FIRST;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.TeamId;
import io.rapport.sla.Promises;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class ServiceRequestStoryTest {

    @Autowired
    Desk desk;

    @Autowired
    Requests requests;

    @Autowired
    Promises promises;

    @Autowired
    Customers customers;

    @Autowired
    Journeys journeys;

    @Autowired
    EngineClock clock;

    @Test
    void a_question_is_answered_confirmed_and_closed_for_good() {
        var customer = desk.stranger();
        var id = desk.request(customer, "billing-question");
        var journey = journeys.follow(id).waitsAt(WORK_ON_REQUEST).offeredTo(WORK_ON_REQUEST, "billing-team");
        assertThat(journey.task(WORK_ON_REQUEST).getName()).startsWith("Answer: billing question — standard, due ");

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("It was our mistake."))
                .waitsAt(IS_CUSTOMER_CONTENT);
        assertThat(requests.get(id).state()).isEqualTo(RequestState.RESOLVED);
        assertThat(requests.get(id).firstResponseAt()).isEqualTo(MONDAY_10);
        assertThat(customers.timeline(customer, 10, null).items().get(0).text()).isEqualTo("It was our mistake.");

        requests.confirm(id);
        journeys.follow(id).waitsAt(IS_IT_FINAL);
        assertThat(requests.get(id).feedbackAskedAt()).isEqualTo(MONDAY_10);
        requests.feedback(id, 5, MONDAY_10);

        journeys.follow(id).until(MONDAY_10.plus(Duration.ofDays(60))).endsAt(REQUEST_CLOSED);
        var closed = requests.get(id);
        assertThat(closed.state()).isEqualTo(RequestState.CLOSED);
        assertThat(closed.feedbackScore()).isEqualTo(5);
        assertThat(closed.endEvent()).isEqualTo(REQUEST_CLOSED);
        assertThat(promises.of(id).resolution().missed()).isFalse();
        assertThatThrownBy(() -> requests.reopen(id)).isInstanceOf(Refusals.NotPossibleNow.class);
    }

    @Test
    void without_a_word_from_the_customer_it_is_closed_after_the_confirmation_period() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));

        journey.until(MONDAY_10.plus(promises.of(id).confirmWithin()));

        journey.waitsAt(IS_IT_FINAL);
        assertThat(requests.get(id).closedAt())
                .isEqualTo(MONDAY_10.plus(promises.of(id).confirmWithin()));
    }

    @Test
    void a_first_answer_is_noted_once_and_the_task_is_due_at_the_resolution_then() {
        var id = desk.request(desk.platinum(), "technical-incident");
        journeys.follow(id);
        var promise = promises.of(id);
        var journey =
                journeys.follow(id).due(WORK_ON_REQUEST, promise.response().dueAt());

        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("We are on it."))
                .due(WORK_ON_REQUEST, promise.resolution().dueAt());

        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(10)));
        journey.completedBy(TOM, WORK_ON_REQUEST, OUTCOME.with("respond"), NOTE.with("Still on it."));
        assertThat(requests.get(id).firstResponseAt()).isEqualTo(MONDAY_10);
        assertThat(promises.of(id).response().metAt()).isEqualTo(MONDAY_10);
    }

    @Test
    void it_waits_for_the_customer_and_goes_on_with_the_reply() {
        var id = desk.request(desk.stranger(), "technical-incident");
        journeys.follow(id)
                .completedBy(
                        TOM,
                        WORK_ON_REQUEST,
                        OUTCOME.with("wait"),
                        WAITING_FOR.with("customer"),
                        NOTE.with("Which model is it?"))
                .waitsAt(WHAT_COMES_FIRST);
        assertThat(requests.get(id).state()).isEqualTo(RequestState.WAITING);

        requests.continueWork(id);

        journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        assertThat(requests.get(id).state()).isEqualTo(RequestState.OPEN);
    }

    @Test
    void when_no_reply_comes_somebody_looks_again() {
        var id = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(id)
                .completedBy(
                        TOM,
                        WORK_ON_REQUEST,
                        OUTCOME.with("wait"),
                        WAITING_FOR.with("vendor"),
                        NOTE.with("Part ordered."));
        assertThat(requests.get(id).firstResponseAt())
                .as("a vendor's wait tells the customer nothing")
                .isNull();

        journey.until(MONDAY_10.plus(Duration.ofDays(10))).waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void handed_over_it_is_the_other_teams_task_with_an_empty_form() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id)
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("hand-over"),
                        HAND_OVER_TEAM.with("technical-team"),
                        NOTE.with("Login fails."))
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        assertThat(requests.get(id).team()).isEqualTo(new TeamId("technical-team"));
        assertThat(requests.get(id).handovers()).isEqualTo(1);
        assertThatThrownBy(() -> journey.completedBy(
                        TOM, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("technical-team")))
                .hasMessageContaining("already has this request");
        assertThatThrownBy(() -> journey.completedBy(
                        TOM, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("moon-team")))
                .hasMessageContaining("There is no team 'moon-team'");
        assertThat(requests.get(id).handovers()).isEqualTo(1);
    }

    @Test
    void reopened_before_and_after_closing_it_is_the_same_request_again() {
        var id = desk.request(desk.stranger(), "billing-question");
        journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));
        requests.reopen(id);
        journeys.follow(id).waitsAt(WORK_ON_REQUEST).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));
        requests.confirm(id);
        journeys.follow(id).waitsAt(IS_IT_FINAL);

        requests.reopen(id);

        journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        assertThat(requests.get(id).reopens()).isEqualTo(2);
        assertThat(requests.get(id).closedAt()).isNull();
        assertThat(promises.of(id).resolution().metAt()).isNull();
    }

    @Test
    void a_missed_promise_is_told_once_and_a_lead_looks_at_it() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id);
        var promise = promises.of(id);

        journey.until(promise.response().dueAt()).waitsAt(WORK_ON_REQUEST, REVIEW_MISSED_PROMISE);
        journey.offeredTo(REVIEW_MISSED_PROMISE, "leads")
                .completedBy(LEA, REVIEW_MISSED_PROMISE, NOTE.with("Anna is ill, Tom takes it."));
        assertThat(promises.of(id).response().missed()).isTrue();
        assertThat(promises.of(id).resolution().missed()).isFalse();

        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"));
        journey.until(promise.resolution().dueAt()).waitsAt(REVIEW_MISSED_PROMISE);
        assertThat(promises.of(id).resolution().missed()).isTrue();
    }

    @Test
    void a_promise_that_was_kept_bothers_nobody_when_its_time_comes() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"));

        journey.until(promises.of(id).response().dueAt());

        assertThat(journey.visited()).contains("promise-kept").doesNotContain(REVIEW_MISSED_PROMISE);
    }

    @Test
    void what_is_asked_is_not_clear_so_a_lead_says_what_it_is() {
        var id = desk.request(desk.stranger(), "unclassified");
        var journey = journeys.follow(id).waitsAt(TRIAGE_REQUEST).offeredTo(TRIAGE_REQUEST, "leads");
        var before = promises.of(id);

        journey.completedBy(LEA, TRIAGE_REQUEST, REQUEST_TYPE.with("major-incident"))
                .waitsAt(WORK_ON_REQUEST)
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        assertThat(promises.of(id).response().startedAt())
                .isEqualTo(before.response().startedAt());
        assertThat(promises.of(id).resolution().dueAt())
                .isBefore(before.resolution().dueAt());
    }

    @Test
    void the_customer_withdraws_and_nothing_is_left_to_do() {
        var id = desk.request(desk.stranger(), "billing-question");
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);

        requests.withdraw(id);

        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
        assertThat(requests.get(id).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> requests.withdraw(id)).isInstanceOf(Refusals.NotPossibleNow.class);
    }

    @Test
    void what_the_form_does_not_know_is_refused_and_nothing_moves() {
        var id = desk.request(desk.stranger(), "billing-question");
        var journey = journeys.follow(id);

        assertThatThrownBy(() -> journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("destroy")))
                .hasMessageContaining("it takes one of [ask-exception, hand-over, resolve, respond, wait]");

        journey.waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void opening_the_same_request_twice_is_opening_it_once() {
        var id = desk.request(desk.stranger(), "billing-question");
        var again = requests.get(id);

        var same = requests.open(new NewRequest(
                again.source(),
                again.externalId(),
                again.customer(),
                again.type(),
                again.channel(),
                again.opening(),
                again.openedAt()));

        assertThat(same).isEqualTo(id);
        assertThat(journeys.follow(id).instances()).hasSize(2);
    }
}
