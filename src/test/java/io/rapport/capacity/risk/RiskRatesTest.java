package io.rapport.capacity.risk;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.sla.NewRequests;
import io.rapport.web.Web;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The shares, counted by hand: 15 hits, 10 false alarms, 5 misses that nobody was warned of. */
@RapportTest
class RiskRatesTest {

    private static final String TEAM = "team-of-rates";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Web web;

    @Autowired
    Clock clock;

    @Test
    void the_shares_are_those_of_what_became_of_the_warnings_and_of_too_few_none_is_told() {
        for (int minutes = 1; minutes <= 15; minutes++) {
            warned("RESPONSE", "MISSED", minutes * 60);
        }
        for (int i = 0; i < 10; i++) {
            warned("RESPONSE", "KEPT", null);
        }
        for (int i = 0; i < 3; i++) {
            warned("RESPONSE", "STOPPED", null);
            warned("RESPONSE", null, null);
        }
        for (int i = 0; i < 5; i++) {
            unwarned();
        }
        for (int i = 0; i < 19; i++) {
            warned("RESOLUTION", "KEPT", null);
        }

        var lead = web.as(Role.LEADS).get("/api/promise-risk/rates?days=30");
        List<Map<String, Object>> ours = lead.at("$.items[?(@.team == '" + TEAM + "')]");
        assertThat(ours.get(0))
                .containsEntry("clock", "resolution")
                .containsEntry("judged", 19)
                .containsEntry("enough", false);
        assertThat(ours.get(0)).doesNotContainKeys("hitRate", "falseAlarmRate", "minutesBefore");
        assertThat(ours.get(1))
                .containsEntry("clock", "response")
                .containsEntry("judged", 25)
                .containsEntry("hits", 15)
                .containsEntry("falseAlarms", 10)
                .containsEntry("stopped", 3)
                .containsEntry("running", 3)
                .containsEntry("missedWithoutWarning", 5)
                .containsEntry("hitRate", 0.6)
                .containsEntry("falseAlarmRate", 0.4)
                .containsEntry("warnedRate", 0.75)
                .containsEntry("minutesBefore", 8);
        assertThat(lead.<Integer>at("$.all.judged")).isGreaterThanOrEqualTo(44);
        assertThat(lead.<Integer>at("$.least")).isEqualTo(20);

        assertThat(web.as(Role.MANAGERS).get("/api/promise-risk/rates").status())
                .isEqualTo(200);
        assertThat(web.as(Role.MANAGERS).get("/api/promise-risk/rates?days=0").body())
                .contains("capacity/bad-days", "1 to 365");
        for (var role : List.of(Role.AGENTS, Role.AUDITORS, Role.INTEGRATIONS, Role.PRIVACY_OFFICERS)) {
            assertThat(web.as(role).get("/api/promise-risk/rates").status()).isEqualTo(403);
        }
    }

    private void warned(String which, @Nullable String outcome, @Nullable Integer before) {
        write(which, true, outcome, before);
    }

    private void unwarned() {
        write("RESPONSE", false, "MISSED", null);
    }

    private void write(String which, boolean warned, @Nullable String outcome, @Nullable Integer before) {
        var at = clock.instant().minus(Duration.ofDays(2)).atOffset(ZoneOffset.UTC);
        jdbc.sql(
                        """
                        insert into capacity_risk (request_id, clock, nth, team, tier, request_type, due_at, warned_at, outcome,
                            ended_at, before_seconds)
                        values (:request, :clock, 1, :team, 'gold', 'complaint', :at, :warned, :outcome, :ended, :before)""")
                .param("request", NewRequests.next().value())
                .param("clock", which)
                .param("team", TEAM)
                .param("at", at)
                .param("warned", warned ? at : null)
                .param("outcome", outcome)
                .param("ended", outcome == null ? null : at)
                .param("before", before)
                .update();
    }
}
