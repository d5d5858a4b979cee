package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Doors of the engine that its own authorisations leave open. */
@RapportTest
class SmallDoorsTest {

    private static final String NAME =
            """
            {"id": "%s", "firstName": "Chief", "lastName": "Executive", "email": ""}""";

    @Autowired
    Web web;

    @Autowired
    IdentityService identity;

    @Test
    void what_the_engine_counts_is_for_administrators() {
        for (var door : List.of("/engine-rest", "/engine-rest/engine/default")) {
            for (var group : List.of("agents", "integrations", "auditors")) {
                assertThat(web.as("counter-" + group, group)
                                .get(door + "/metrics/activity-instance-start/sum")
                                .status())
                        .as(door + group)
                        .isEqualTo(403);
            }
            assertThat(web.admin()
                            .get(door + "/metrics/activity-instance-start/sum")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void nobody_gives_themselves_another_name_or_removes_themselves() {
        var agent = web.as("namer", "agents");
        var tasklist = Browser.of(web, "namer").tasklist();
        for (var client : List.of(agent, tasklist)) {
            var door = client == agent ? "/engine-rest" : "/camunda/api/engine/engine/default";
            assertThat(client.put(door + "/user/namer/profile", NAME.formatted("namer"))
                            .status())
                    .isEqualTo(403);
            assertThat(client.delete(door + "/user/namer").status()).isEqualTo(403);
        }
        assertThat(identity.createUserQuery().userId("namer").singleResult().getFirstName())
                .isEqualTo("Web");
        assertThat(web.admin()
                        .put("/engine-rest/user/namer/profile", NAME.formatted("namer"))
                        .status())
                .isEqualTo(204);
    }

    @Test
    void a_new_password_of_ones_own_is_still_ones_own_affair() {
        var body = """
                {"password": "another horse battery", "authenticatedUserPassword": "%s"}"""
                .formatted(Web.PASSWORD);
        assertThat(web.as("changer", "agents")
                        .put("/engine-rest/user/changer/credentials", body)
                        .status())
                .isEqualTo(204);
    }

    @Test
    void no_words_are_written_beside_an_entry_of_the_operation_log() {
        var words = "{\"annotation\": \"Ida Example called\"}";
        for (var door : List.of("/engine-rest", "/engine-rest/engine/default")) {
            for (var path : List.of(
                    "/history/user-operation/an-id/set-annotation",
                    "/history/user-operation/an-id/clear-annotation",
                    "/incident/an-id/annotation")) {
                assertThat(web.admin().put(door + path, words).status())
                        .as(door + path)
                        .isEqualTo(403);
            }
        }
    }

    @Test
    void another_site_cannot_sign_somebody_out_of_the_webapps() {
        web.as("stayer", "agents");
        var browser = Browser.of(web, "stayer");
        var tasklist = browser.tasklist();

        assertThat(browser.plain()
                        .post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(403);
        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(200);

        assertThat(tasklist.post("/camunda/api/admin/auth/user/default/logout", "")
                        .status())
                .isEqualTo(204);
        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(401);
    }

    @Test
    void a_form_that_is_no_json_is_refused_with_a_sentence() {
        for (var form : List.of("{\"id\": ", "not json", "[]", "{\"components\": []}")) {
            var answer =
                    web.as("formowner", "process-owners").upload("/engine-rest/deployment/create", "bad.form", form);
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.<String>at("$.message")).contains("bad.form");
        }
    }

    @Test
    void a_parameter_that_cannot_be_read_is_named() {
        var agent = web.as("typist", "agents");
        for (var wrong : List.of("limit=x", "state=lost")) {
            var answer = agent.get("/api/requests?" + wrong);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.<String>at("$.type")).isEqualTo("urn:rapport:problem:kernel/field-refused");
            assertThat(answer.<String>at("$.errors[0].field")).isEqualTo(wrong.split("=")[0]);
        }
    }
}
