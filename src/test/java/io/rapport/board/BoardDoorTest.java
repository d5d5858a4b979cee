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
import io.rapport.sla.PromiseClocks;
import io.rapport.web.Web;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the board shows, by each filter; for leads and managers, and nobody's name on it. */
@RapportTest
class BoardDoorTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    PromiseClocks clocks;

    @Autowired
    EngineClock clock;

    @Test
    void each_filter_leaves_what_it_says_and_the_counts_are_over_all_of_it() {
        var customer = desk.stranger();
        var billing = asks(customer, "billing-question");
        asks(customer, "delivery-issue");
        var lead = web.as(Role.LEADS);
        var ours = "/api/board?customer=" + customer;

        var all = lead.get(ours);
        int total = all.at("$.total");
        assertThat(total)
                .as("answer, solution and the team's own, of two cases")
                .isGreaterThanOrEqualTo(4);
        assertThat(all.<Map<String, Integer>>at("$.byRisk"))
                .containsEntry("in-time", total)
                .containsEntry("missed", 0);
        assertThat(all.<Map<String, Integer>>at("$.byTier"))
                .containsOnlyKeys("standard")
                .containsEntry("standard", total);
        assertThat(all.<Map<String, Integer>>at("$.byTeam")).containsOnlyKeys("billing-team", "care-team");
        assertThat(all.<List<Integer>>at("$.ages[*].count")).startsWith(total);
        assertThat(all.body()).doesNotContain("Test Customer", "Please help me");

        var one = lead.get(ours + "&type=billing-question&clock=response");
        assertThat(one.<Integer>at("$.total")).isEqualTo(1);
        assertThat(one.<String>at("$.lines[0].request")).isEqualTo(billing.value());
        assertThat(one.<String>at("$.lines[0].customer")).isEqualTo(customer.value());
        assertThat(one.<String>at("$.lines[0].dueAt")).isEqualTo("2026-03-02T17:00:00Z");
        assertThat(lead.get(ours + "&team=care-team&clock=response").<List<String>>at("$.lines[*].type"))
                .containsExactly("delivery-issue");
        assertThat(lead.get(ours + "&tier=gold").<Integer>at("$.total")).isZero();
        assertThat(lead.get(ours + "&team=none").<Integer>at("$.total")).isZero();

        clocks.paused(billing, "customer-wish", clock.instant());
        assertThat(lead.get(ours + "&risk=paused").<List<String>>at("$.lines[*].pausedFor"))
                .hasSizeGreaterThanOrEqualTo(2)
                .containsOnly("customer-wish");

        clock.moveTo(MONDAY_10.plus(Duration.ofHours(9)));
        var missed = lead.get(ours + "&risk=missed&clock=response");
        assertThat(missed.<List<String>>at("$.lines[*].type")).containsExactly("delivery-issue");
        var sorted = lead.get(ours);
        assertThat(sorted.<String>at("$.lines[0].risk"))
                .as("the most urgent first")
                .isEqualTo("missed");
        assertThat(sorted.<String>at("$.lines[-1].risk")).isEqualTo("paused");
        var second = lead.get(ours + "&offset=1&limit=1");
        assertThat(second.<List<Object>>at("$.lines")).hasSize(1);
        assertThat(second.<String>at("$.lines[0].dueAt")).isEqualTo(sorted.at("$.lines[1].dueAt"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/board", "/api/board", "/api/board/alerts", "/api/board/history", "/board/board.js"})
    void leads_and_managers_come_in_and_others_do_not(String path) {
        for (var role : List.of(Role.LEADS, Role.MANAGERS)) {
            assertThat(web.as(role).get(path).status()).isEqualTo(200);
        }
        for (var role :
                List.of(Role.AGENTS, Role.AUDITORS, Role.PROCESS_OWNERS, Role.INTEGRATIONS, Role.PRIVACY_OFFICERS)) {
            assertThat(web.as(role).get(path).status()).as(role.name()).isEqualTo(403);
            assertThat(web.as(role).get("/api/board/stream").status()).isEqualTo(403);
        }
        assertThat(web.nobody().get(path).status()).isIn(302, 401);
    }

    @Test
    void what_cannot_be_asked_is_refused_with_what_can_be() {
        var lead = web.as(Role.LEADS);
        assertThat(lead.get("/api/board?limit=201").status()).isEqualTo(422);
        assertThat(lead.get("/api/board?offset=-1").body()).contains("board/bad-question", "use 0 to");
        assertThat(lead.get("/api/board/history?days=2").body()).contains("board/bad-question", "use 1, 7 or 30");
        assertThat(lead.get("/api/board/stream?after=x").status()).isEqualTo(422);
        assertThat(lead.get("/api/board/history?days=1").<List<Object>>at("$.stretches"))
                .hasSize(96);
        assertThat(lead.get("/webjars/echarts/5.5.0/echarts.common.min.js").status())
                .isEqualTo(200);
    }

    @Test
    void the_page_keeps_the_filter_of_its_address() {
        var page = web.as(Role.MANAGERS).with("Accept", "text/html").get("/board?risk=at-risk&team=care-team");

        assertThat(page.body())
                .contains(
                        "<option value=\"at-risk\" selected=\"selected\">",
                        "<option value=\"care-team\" selected=\"selected\">")
                .contains("/webjars/echarts/5.5.0/echarts.common.min.js");
    }

    private RequestId asks(CustomerId customer, String type) {
        var request = desk.request(customer, type);
        journeys.follow(request);
        return request;
    }
}
