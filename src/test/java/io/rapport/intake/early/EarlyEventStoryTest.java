package io.rapport.intake.early;

import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Interaction;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes before the request it is about waits for it, and is done when it comes; nobody has to send it again. */
@RapportTest
class EarlyEventStoryTest {

    @Autowired
    Web web;

    @Autowired
    Requests requests;

    @Autowired
    Customers customers;

    @Autowired
    EarlyEvents early;

    @Autowired
    Lookout lookout;

    @Autowired
    Journeys journeys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    private EarlySender crm;

    @BeforeEach
    void on_a_monday() {
        clock.moveTo(MONDAY_10);
        crm = EarlySender.of(web);
    }

    @Test
    void replies_wait_for_their_request_and_are_said_in_their_order_when_it_comes() {
        var second = crm.about("replied", "2026-03-02T08:20:00Z", "And again.");
        var answer = crm.sends(second);
        crm.sends(crm.about("replied", "2026-03-02T08:10:00Z", "It happened once more."));

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.body()).doesNotContain("customer", "request");
        assertThat(answer.header("Location")).isEmpty();
        assertThat(Instant.parse(answer.at("$.waitsUntil"))).isEqualTo(MONDAY_10.plus(Duration.ofDays(7)));
        assertThat(crm.sends(second).body()).as("a repeat").isEqualTo(answer.body());
        assertThat(crm.sends(second.replace("And again.", "No.")).status()).isEqualTo(409);
        assertThat(crm.waiting(early)).isEqualTo(2);

        var id = crm.submits();

        assertThat(crm.waiting(early)).isZero();
        assertThat(said(id))
                .containsExactly(
                        "2026-03-02T08:20:00Z And again.",
                        "2026-03-02T08:10:00Z It happened once more.",
                        "2026-03-02T08:00:00Z Wrong invoice.");
        var repeat = crm.sends(second);
        assertThat(repeat.<String>at("$.request")).isEqualTo(id.value());
        assertThat(repeat.body()).doesNotContain("waitsUntil");
        assertThat(said(id)).hasSize(3);
    }

    @Test
    void a_withdrawal_that_comes_first_ends_the_journey() {
        crm.sends(crm.about("replied", "2026-03-02T08:30:00Z", "It has settled itself."));
        crm.sends(crm.about("withdrawn", "2026-03-02T08:20:00Z", "Never mind."));

        var id = crm.submits();

        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
        assertThat(crm.waiting(early)).isZero();
        assertThat(said(id)).hasSize(3);
    }

    /** Such as while a master key is not here that is needed: nobody overtakes what comes before them. */
    @Test
    void what_cannot_be_done_now_waits_and_what_comes_after_it_waits_too() {
        crm.sends(crm.about("withdrawn", "2026-03-02T08:20:00Z", "Never mind."));
        master("test", "elsewhere");
        crm.sends(crm.about("replied", "2026-03-02T08:30:00Z", "It has settled itself."));
        var id = crm.submits();
        lookout.look();

        assertThat(crm.waiting(early)).isEqualTo(2);
        journeys.follow(id).waitsAt(WORK_ON_REQUEST);
        assertThat(said(id)).containsExactly("2026-03-02T08:00:00Z Wrong invoice.");

        master("elsewhere", "test");
        lookout.look();
        assertThat(crm.waiting(early)).isZero();
        journeys.follow(id).endsAt(REQUEST_WITHDRAWN_END);
        assertThat(said(id)).hasSize(3);
    }

    private void master(String from, String to) {
        jdbc.sql("update intake_early set master = :to where master = :from and source = :source")
                .param("to", to)
                .param("from", from)
                .param("source", crm.source())
                .update();
    }

    @ParameterizedTest
    @ValueSource(strings = {"reopened", "confirmed", "feedback"})
    void what_cannot_be_true_of_a_request_that_is_only_opened_does_not_wait(String type) {
        var event = crm.about(type, "2026-03-02T08:10:00Z", "Thanks!");

        var answer = crm.sends(type.equals("feedback") ? event.replace("\"text\"", "\"score\": 5, \"text\"") : event);

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("intake/unknown-request");
        assertThat(crm.waiting(early)).isZero();
    }

    @Test
    void who_connects_a_source_sees_how_many_of_its_events_wait() {
        var waited = waitingOf("crm");
        var event = event(
                "request.replied", fresh(), "{\"externalId\": \"%s\", \"text\": \"Hello?\"}".formatted(crm.theirs()));

        crm.sends(event);

        assertThat(waitingOf("crm")).isEqualTo(waited + 1);
        assertThat(web.as(Role.INTEGRATIONS)
                        .get("/api/sources")
                        .<List<String>>at("$.items[?(@.code=='crm')].waitingSince"))
                .hasSize(1);
    }

    private int waitingOf(String code) {
        return web.as(Role.INTEGRATIONS)
                .get("/api/sources")
                .<List<Integer>>at("$.items[?(@.code=='%s')].waiting".formatted(code))
                .get(0);
    }

    private List<String> said(RequestId id) {
        return customers.timeline(requests.get(id).customer(), 10, null).items().stream()
                .map((Interaction said) -> said.at() + " " + said.text())
                .toList();
    }
}
