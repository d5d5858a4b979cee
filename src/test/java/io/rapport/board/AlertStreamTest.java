package io.rapport.board;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.sla.Promises;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A promise is missed, and whoever has the board open hears of it, once, over real HTTP. */
@RapportTest
class AlertStreamTest {

    private static final String STREAM = "/api/board/stream";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Promises promises;

    @Autowired
    Alerts alerts;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    EngineClock clock;

    @Test
    void a_miss_is_told_once_goes_on_where_the_line_broke_and_is_acknowledged_by_one_name() throws Exception {
        var request = asks(desk.stranger(), "billing-question");
        var id = request.value();
        Listener.Event first;
        try (var lead = Listener.at(web.as(Role.LEADS), STREAM)) {
            responseIsMissed(request);
            first = lead.soon(event -> event.isAlertOf(id));
            assertThat(JsonPath.<String>read(first.data(), "$.words"))
                    .isEqualTo("The first answer on %s is overdue.".formatted(id));
            assertThat(JsonPath.<String>read(first.data(), "$.kind")).isEqualTo("missed");
            assertThat(JsonPath.<String>read(first.data(), "$.clock")).isEqualTo("response");
            promises.check(request, clock.instant());
        }

        resolutionIsMissed(request);
        alerts.gather();
        try (var again = Listener.at(web.as(Role.LEADS), STREAM, "Last-Event-ID", first.id())) {
            var second = again.next(event -> event.isAlertOf(id));
            assertThat(JsonPath.<String>read(second.data(), "$.clock")).isEqualTo("resolution");
            acknowledged(first.id(), again);
            assertThat(again.rest()).noneMatch(event -> event.isAlertOf(id));
        }
        assertThat(told(request)).isEqualTo(2);
    }

    private void acknowledged(String alert, Listener listener) throws InterruptedException {
        var path = "/api/board/alerts/" + alert + "/acknowledgement";
        var max = web.as("max-of-board", "managers");
        assertThat(max.post(path, "").<String>at("$.by")).isEqualTo("Web Tester");
        var heard = listener.next(event -> event.name().equals("acknowledged")
                && JsonPath.<Integer>read(event.data(), "$.id").toString().equals(alert));
        assertThat(JsonPath.<String>read(heard.data(), "$.by")).isEqualTo("Web Tester");

        assertThat(max.post(path, "").status()).as("the same person again").isEqualTo(200);
        var second = web.as(Role.LEADS).post(path, "");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.body()).contains("board/somebody-was-first", "Web Tester has taken note");
        assertThat(max.post("/api/board/alerts/999999999/acknowledgement", "").status())
                .isEqualTo(404);
        assertThat(max.post("/api/board/alerts/x/acknowledgement", "").status()).isEqualTo(422);
        assertThat(web.as(Role.AGENTS).post(path, "").status()).isEqualTo(403);
        assertThat(jdbc.sql("select acknowledged_by from board_alert where id = :id")
                        .param("id", Long.parseLong(alert))
                        .query(String.class)
                        .single())
                .isEqualTo("max-of-board");
    }

    @Test
    void two_nodes_that_look_at_the_same_moment_tell_it_once() throws Exception {
        var request = asks(desk.stranger(), "billing-question");
        responseIsMissed(request);
        var together = new CyclicBarrier(2);
        var nodes = Executors.newFixedThreadPool(2);
        try {
            var looks = new ArrayList<Callable<Void>>();
            for (int i = 0; i < 2; i++) {
                looks.add(() -> {
                    together.await();
                    alerts.gather();
                    return null;
                });
            }
            for (var look : nodes.invokeAll(looks)) {
                look.get();
            }
        } finally {
            nodes.shutdown();
        }
        assertThat(told(request)).isEqualTo(1);
    }

    @Test
    void what_is_due_and_that_nobody_has_marked_is_told_and_not_told_again_when_it_is_marked() {
        var request = asks(desk.stranger(), "billing-question");
        clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(8 * 60 + 5)));
        alerts.gather();
        assertThat(told(request)).isEqualTo(1);

        promises.check(request, clock.instant());
        alerts.gather();
        assertThat(told(request)).isEqualTo(1);
    }

    /** Nothing is published here when another node marks it: this one has to look. */
    @Test
    void what_another_node_has_marked_is_told_as_well() throws Exception {
        var request = asks(desk.stranger(), "billing-question");
        try (var lead = Listener.at(web.as(Role.LEADS), STREAM)) {
            jdbc.sql("update sla_clock set missed_at = due_at where request_id = :id and clock = 'RESPONSE'")
                    .param("id", request.value())
                    .update();
            clock.moveTo(MONDAY_10.plus(Duration.ofMinutes(8 * 60 + 5)));
            lead.soon(event -> event.isAlertOf(request.value()));
        }
    }

    @Test
    void who_signs_out_hears_nothing_more() throws Exception {
        web.as("lea-of-board", "leads");
        var lea = Browser.of(web, "lea-of-board");
        try (var listener = Listener.at(lea.plain(), STREAM)) {
            assertThat(lea.page()
                            .post("/logout", "application/x-www-form-urlencoded", "")
                            .status())
                    .isEqualTo(302);
            assertThat(listener.hasEnded()).isTrue();
        }
    }

    /** Asked on Monday at 10:00, a stranger is promised an answer within eight hours: until 18:00. */
    private void responseIsMissed(RequestId request) {
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        assertThat(promises.check(request, clock.instant()).codes()).isEqualTo("response");
    }

    /** And a solution within 40: until Friday at 10:00. */
    private void resolutionIsMissed(RequestId request) {
        clock.moveTo(MONDAY_10.plus(Duration.ofDays(4)));
        assertThat(promises.check(request, clock.instant()).codes()).isEqualTo("resolution");
    }

    /** How many of the promises to the customer. */
    private long told(RequestId request) {
        return jdbc.sql("select count(*) from board_alert where request_id = :id and kind = 'MISSED'"
                        + " and clock in ('RESPONSE', 'RESOLUTION')")
                .param("id", request.value())
                .query(Long.class)
                .single();
    }

    private RequestId asks(CustomerId customer, String type) {
        var request = desk.request(customer, type);
        journeys.follow(request);
        return request;
    }
}
