package io.rapport.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody is signed in while an administrator changes who they are. */
@RapportTest
class StillHereTest {

    @Autowired
    Web web;

    @Autowired
    IdentityService identity;

    @Test
    void who_was_removed_is_out_with_the_next_click() {
        web.as("leaver", "agents");
        var browser = Browser.of(web, "leaver");
        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(200);
        assertThat(browser.plain().get("/engine-rest/task").status()).isEqualTo(200);

        identity.deleteUser("leaver");

        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(401);
        assertThat(browser.plain().get("/engine-rest/task").status()).isEqualTo(401);
        assertThat(browser.plain()
                        .get("/camunda/api/engine/engine/default/task")
                        .status())
                .isEqualTo(401);

        web.as("leaver", "agents");
        assertThat(browser.plain().get("/api/requests").status())
                .as("the old session of somebody who came back")
                .isEqualTo(401);
    }

    @Test
    void a_changed_group_counts_at_once() {
        web.as("mover", "agents");
        var browser = Browser.of(web, "mover");
        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(200);

        identity.deleteMembership("mover", "agents");
        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(403);
        assertThat(browser.plain().get("/actuator/prometheus").status()).isEqualTo(403);

        identity.createMembership("mover", "camunda-admin");
        assertThat(browser.plain().get("/actuator/prometheus").status())
                .as("metrics are for administrators; a test has none")
                .isIn(200, 404);
        identity.deleteMembership("mover", "camunda-admin");
        assertThat(browser.plain().get("/actuator/prometheus").status()).isEqualTo(403);
    }
}
