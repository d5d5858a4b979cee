package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.TOM;
import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.IS_IT_FINAL;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_CLOSED;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
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
                .offeredTo(TAKE_OVER_WORK, "technical-team")
                .completedBy(TOM, TAKE_OVER_WORK)
                .offeredTo(WORK_ON_REQUEST, "technical-team");

        assertThat(requests.get(id).team()).isEqualTo(new TeamId("technical-team"));
        assertThat(requests.get(id).handovers()).isEqualTo(1);
        assertThatThrownBy(() -> journey.completedBy(
                        TOM, WORK_ON_REQUEST, OUTCOME.with("hand-over"), HAND_OVER_TEAM.with("technical-team")))
                .hasMessageContaining("has this request already");
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
    void the_customer_withdraws_and_nothing_is_left_to_do() {
        var id = desk.request(desk.stranger(), "billing-question");
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);

        requests.withdraw(id);

        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
        assertThat(requests.get(id).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThatThrownBy(() -> requests.withdraw(id)).isInstanceOf(Refusals.NotPossibleNow.class);
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
