package io.rapport.capacity;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How busy a team is, over REST: for leads and managers, without anybody's name. */
@RapportTest
class CapacityDoorTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Test
    void what_is_no_team_and_no_page_is_refused() {
        var lead = web.as(Role.LEADS);

        for (var nonsense : List.of("-1", "A", "care%20team", "%00", "care-team%27--", "a".repeat(5000))) {
            for (var path : List.of("/api/capacity/" + nonsense, "/api/capacity/" + nonsense + "/changes")) {
                assertThat(lead.get(path).status()).as(path).isBetween(400, 422);
            }
        }
        for (var page : List.of("limit=0", "limit=-1", "limit=2147483647", "limit=x", "after=9".repeat(40))) {
            assertThat(lead.get("/api/capacity/care-team/changes?" + page).status())
                    .as(page)
                    .isBetween(400, 422);
        }
    }

    @Test
    void leads_and_managers_see_each_team_and_others_none() {
        desk.asks(desk.stranger(), "delivery-issue");

        var lead = web.as(Role.LEADS);
        assertThat(lead.get("/api/capacity").<List<String>>at("$.items[*].team"))
                .containsExactly("billing-team", "care-team", "technical-team");
        var care = web.as(Role.MANAGERS).get("/api/capacity/care-team");
        assertThat(care.<Integer>at("$.load.waiting")).isPositive();
        assertThat(care.<List<String>>at("$.skills[*].skill")).contains("delivery-issue");
        assertThat(care.<String>at("$.load.handling.median")).startsWith("PT");

        assertThat(care.<String>at("$.variant.mode")).isEqualTo("normal");
        assertThat(lead.get("/api/capacity/care-team/changes").<List<Object>>at("$.items"))
                .isEmpty();
        assertThat(lead.get("/api/capacity/care-team/changes?after=x").status()).isEqualTo(422);
        assertThat(lead.get("/api/capacity/no-team/changes").status()).isEqualTo(404);

        assertThat(lead.get("/api/capacity/no-team").status()).isEqualTo(404);
        assertThat(lead.get("/api/capacity/no-team").body()).contains("capacity/unknown-team", "care-team");
        for (var role : List.of(Role.AGENTS, Role.AUDITORS, Role.INTEGRATIONS, Role.PRIVACY_OFFICERS)) {
            assertThat(web.as(role).get("/api/capacity").status()).isEqualTo(403);
            assertThat(web.as(role).get("/api/capacity/care-team").status()).isEqualTo(403);
            assertThat(web.as(role).get("/api/capacity/care-team/changes").status())
                    .isEqualTo(403);
        }
    }
}
