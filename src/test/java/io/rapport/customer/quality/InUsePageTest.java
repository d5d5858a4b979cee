package io.rapport.customer.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.tiering.Tiers;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who reads how facts fared in use. */
@RapportTest
class InUsePageTest {

    @Autowired
    InUseDesk inUse;

    @Autowired
    Tiers tiers;

    @Autowired
    Web web;

    @BeforeEach
    void nothing_was_used_yet() {
        inUse.clear();
    }

    @AfterEach
    void the_night_is_forgotten() {
        inUse.forgetNight();
    }

    @Test
    void leads_read_it_as_a_page_and_in_json_and_agents_do_not() {
        tiers.decide(inUse.knownFor(10), true);
        inUse.measured();

        var json = web.as(Role.LEADS).get("/api/quality/in-use?night=2041-06-01");
        assertThat(json.status()).as(json.body()).isEqualTo(200);
        assertThat(json.<List<Map<String, Object>>>at("$.ages"))
                .containsExactly(Map.of(
                        "decision",
                        "tier",
                        "kind",
                        "annual-value",
                        "title",
                        "Annual value",
                        "used",
                        1,
                        "median",
                        "PT240H",
                        "p95",
                        "PT240H",
                        "budget",
                        "PT8760H"));
        assertThat(json.<List<String>>at("$.wrong[*].rule")).contains("figures");
        assertThat(web.as(Role.LEADS)
                        .get("/api/quality/in-use?night=1999-01-01")
                        .<List<Object>>at("$.wrong"))
                .isEmpty();
        assertThat(web.as(Role.MANAGERS).get("/customers/quality").body())
                .contains(
                        "Said to be wrong",
                        "Asked the customer",
                        "10 days",
                        "How fast the sources tell us",
                        "5 minutes");
        assertThat(web.as(Role.AGENTS).get("/api/quality/in-use").status()).isEqualTo(403);
    }
}
