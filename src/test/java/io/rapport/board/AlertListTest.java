package io.rapport.board;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.request.Desk;
import io.rapport.sla.Promises;
import io.rapport.web.Web;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which alerts wait: those that the filter takes, the most urgent first, however many others there are. */
@RapportTest
class AlertListTest {

    private static final int MANY = 300;

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
    JdbcTemplate jdbc;

    @Autowired
    EngineClock clock;

    @AfterEach
    void the_others_are_gone_again() {
        jdbc.update("delete from board_alert where request_id like 'R-98%'");
    }

    @Test
    void a_filter_finds_its_alerts_behind_any_number_of_others() {
        var customer = desk.stranger();
        var request = asks(customer, "billing-question");
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        promises.check(request, clock.instant());
        alerts.gather();
        othersCome();

        var ours = "/api/board/alerts?customer=" + customer;
        var lead = web.as(Role.LEADS);
        var found = lead.get(ours);
        assertThat(found.<List<String>>at("$.items[*].request")).contains(request.value());
        assertThat(found.<List<String>>at("$.items[*].customer")).containsOnly(customer.value());
        assertThat(found.<Integer>at("$.total"))
                .isEqualTo(found.<List<Object>>at("$.items").size());

        assertThat(requests(ours + "&team=billing-team&risk=missed&type=billing-question&tier=standard&clock=response"))
                .containsExactly(request.value());
        for (var other : List.of("team=care-team", "risk=at-risk", "type=complaint", "tier=gold", "clock=resolution")) {
            assertThat(requests(ours + "&clock=response&" + other)).as(other).isEmpty();
        }
    }

    @Test
    void what_is_missed_stands_first_then_what_is_due_first_and_each_promise_once() {
        var customer = desk.stranger();
        var later = asks(customer, "billing-question");
        var sooner = asks(customer, "major-incident");
        warned(later, "RESPONSE");
        warned(later, "RESOLUTION");
        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        promises.check(later, clock.instant());
        promises.check(sooner, clock.instant());
        alerts.gather();

        var lead = web.as(Role.LEADS);
        var answers = lead.get("/api/board/alerts?clock=response&customer=" + customer);
        assertThat(answers.<List<String>>at("$.items[*].request"))
                .as("due at 10:15, and at 18:00")
                .containsExactly(sooner.value(), later.value());
        assertThat(answers.<List<String>>at("$.items[*].kind"))
                .as("missed by now, and not at risk any more")
                .containsExactly("missed", "missed");
        var all = lead.get("/api/board/alerts?customer=" + customer);
        assertThat(all.<String>at("$.items[-1].kind")).isEqualTo("at-risk");
        assertThat(all.<String>at("$.items[-1].request")).isEqualTo(later.value());
        assertThat(all.<List<Object>>at("$.items[?(@.kind == 'at-risk')]")).hasSize(1);
    }

    private List<String> requests(String path) {
        return web.as(Role.LEADS).get(path).at("$.items[*].request");
    }

    /** Newer, and of promises that nobody waits for any more. */
    private void othersCome() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.batchUpdate(
                """
                insert into board_alert (request_id, clock, nth, kind, tier, request_type, due_at, at)
                values (?, 'RESPONSE', 1, 'MISSED', 'gold', 'complaint', ?, ?)""",
                IntStream.range(0, MANY)
                        .mapToObj(i -> new Object[] {"R-98" + (100_000 + i), now, now})
                        .toList());
    }

    private void warned(RequestId request, String which) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        jdbc.update(
                """
                insert into board_alert (request_id, clock, nth, kind, team, tier, request_type, due_at, at)
                values (?, ?, 1, 'AT_RISK', 'billing-team', 'standard', 'billing-question', ?, ?)""",
                request.value(),
                which,
                now,
                now);
    }

    private RequestId asks(CustomerId customer, String type) {
        var request = desk.request(customer, type);
        journeys.follow(request);
        return request;
    }
}
