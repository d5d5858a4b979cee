package io.rapport.intake;

import static io.rapport.Person.ANNA;
import static io.rapport.intake.Messages.SOURCE;
import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.customer;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.submission;
import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.process.ServiceRequest.IS_IT_FINAL;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WHAT_COMES_FIRST;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class EventStoryTest {

    @Autowired
    Web web;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    Journeys journeys;

    @Autowired
    Written written;

    @Test
    void a_request_lives_its_life_by_events() {
        var theirs = fresh();
        var id = new RequestId(taken("request.submitted", submission(theirs, "Wrong invoice.")));
        assertThat(requests.get(id).openedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        journeys.follow(id)
                .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("wait"), WAITING_FOR.with("customer"))
                .waitsAt(WHAT_COMES_FIRST);

        taken("request.replied", about(theirs, "\"text\": \"It is number 7.\""));
        journeys.follow(id)
                .waitsAt(WORK_ON_REQUEST)
                .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"))
                .waitsAt(IS_CUSTOMER_CONTENT);

        taken("request.reopened", about(theirs, "\"text\": \"Still wrong.\""));
        journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));

        taken("request.confirmed", "{\"request\": \"%s\"}".formatted(id));
        journeys.follow(id).waitsAt(IS_IT_FINAL);

        taken("request.feedback", about(theirs, "\"score\": 4"));
        assertThat(requests.get(id).feedbackScore()).isEqualTo(4);
        assertThat(customers.timeline(requests.get(id).customer(), 10, null).items())
                .extracting(said -> said.text())
                .containsExactlyInAnyOrder("Wrong invoice.", "It is number 7.", "Still wrong.");
    }

    @Test
    void the_customer_withdraws_by_an_event_and_a_repeat_is_answered_the_same() {
        var theirs = fresh();
        var id = new RequestId(taken("request.submitted", submission(theirs, "Please cancel.")));
        var event = event("request.withdrawn", fresh(), about(theirs, "\"text\": \"Never mind.\""));

        var first = send(event);
        var again = send(event);

        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
        assertThat(first.status()).as(first.body()).isEqualTo(202);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.status()).isEqualTo(202);
    }

    @Test
    void what_is_not_possible_now_writes_nothing_and_may_come_again_later() {
        var theirs = fresh();
        var id = new RequestId(taken("request.submitted", submission(theirs, "Wrong invoice.")));
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        var confirmation = event("request.confirmed", fresh(), about(theirs, "\"text\": \"Thanks!\""));
        var before = written.rows();

        var early = send(confirmation);

        assertThat(early.status()).isEqualTo(409);
        assertThat(early.<String>at("$.detail")).contains("cannot be confirmed");
        assertThat(written.rows()).isEqualTo(before);
        journeys.follow(id).completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"));
        assertThat(send(confirmation).status()).isEqualTo(202);
    }

    @Test
    void an_observation_is_known_once() {
        var theirs = fresh();
        var data = """
                {"customer": %s, "kind": "annual-value", "value": "12000.50"}"""
                .formatted(customer(theirs));
        var event = event("customer.observed", fresh(), data);

        var first = send(event);
        send(event);

        assertThat(first.status()).as(first.body()).isEqualTo(202);
        var known = customers.facts(new CustomerId(first.at("$.customer")));
        assertThat(known).singleElement().satisfies(fact -> {
            assertThat(fact.value()).isEqualTo("12000.50");
            assertThat(fact.source()).isEqualTo("crm");
            assertThat(fact.observedAt()).isEqualTo(Instant.parse("2026-03-02T09:00:00Z"));
        });
    }

    @Test
    void structured_or_binary_it_is_the_same_event() {
        var theirs = fresh();
        var event = fresh();
        var structured = send(event("request.submitted", event, submission(theirs, "Hello")));

        var binary = web.as(Role.INTEGRATIONS)
                .with("ce-specversion", "1.0", "ce-type", "io.rapport.request.submitted.v1")
                .with("ce-source", SOURCE, "ce-id", event, "ce-time", "2026-03-02T09:00:00Z", "ce-traceparent", "00-1")
                .post("/api/events", submission(theirs, "Hello"));

        assertThat(binary.status()).as(binary.body()).isEqualTo(202);
        assertThat(binary.body()).isEqualTo(structured.body());
    }

    @Test
    void the_same_event_with_other_data_is_a_conflict() {
        var event = fresh();
        var theirs = fresh();
        send(event("request.submitted", event, submission(theirs, "One")));

        var other = send(event("request.submitted", event, submission(theirs, "Two")));

        assertThat(other.status()).isEqualTo(409);
        assertThat(other.<String>at("$.errors[0].field")).isEqualTo("id");
    }

    private String taken(String type, String data) {
        var answer = send(event(type, fresh(), data));
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        return answer.at("$.request");
    }

    private Web.Answer send(String event) {
        return web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, event);
    }

    private static String about(String externalId, String more) {
        return "{\"externalId\": \"%s\", %s}".formatted(externalId, more);
    }
}
