package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Addresses that somebody writes who looks for a way around. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class OddPathsTest {

    @Autowired
    Web web;

    @Autowired
    IdentityService identity;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//engine-rest/task",
                "/api/..;/engine-rest/task",
                "/%65ngine-rest/task",
                "/engine-rest//task",
                "/engine-rest/task;a=b",
                "/engine-rest/..%2ftask",
                "/api/./requests",
                "/api/%2e%2e/engine-rest/task",
                "/api/requests/",
                "/engine-rest/task/",
                "/engine-rest/user/oddagent/profile/"
            })
    void an_odd_address_is_refused_in_a_sentence(String path, CapturedOutput console) {
        for (var person : new Web.Client[] {web.nobody(), web.as("oddagent", "agents")}) {
            var answer = person.get(path);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.<String>at("$.detail")).contains("Leave out double slashes");
        }
        assertThat(console.getAll()).doesNotContain("\tat ", "Exception");
    }

    @Test
    void a_nul_in_a_parameter_or_a_name_is_refused_and_is_no_fault(CapturedOutput console) {
        var page = web.as("oddagent", "agents").get("/api/absences?limit=%00");
        assertThat(page.status()).as(page.body()).isEqualTo(400);
        assertThat(page.<String>at("$.detail")).contains("NUL");

        var nobody = web.nobody().withPassword("odd\0agent", Web.PASSWORD).get("/api/absences");
        assertThat(nobody.status()).as(nobody.body()).isEqualTo(401);
        var form = web.nobody()
                .post("/login", "application/x-www-form-urlencoded", "username=odd%00agent&password=" + "x".repeat(9));
        assertThat(form.status()).as(form.body()).isBetween(400, 403);
        assertThat(console.getAll()).doesNotContain("\tat ", "Exception");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/user/oddself/profile/",
                "/engine-rest/user/oddself/",
                "/engine-rest/engine/default/user/oddself/profile/",
                "/camunda/api/engine/engine/default/user/oddself/profile/",
                "/camunda/api/engine/engine/default/user/oddself/",
                "/engine-rest/user/oddself/profile;a=b",
                "/engine-rest/user/oddself/profile/;a=b",
                "/engine-rest/user/oddself/profile%2f",
                "/engine-rest/user/oddself/profile/.",
                "/engine-rest/user/oddself/%70rofile",
                "/engine-rest/%75ser/oddself/profile/",
                "/engine-rest/user/oddself/Profile",
                "/engine-rest/USER/oddself/profile",
                "/ENGINE-REST/user/oddself/profile",
                "/engine-rest/user/oddself/profile.json",
                "/engine-rest/user/oddself/profile%20",
                "/engine-rest/user/oddself.json",
                "/camunda/api/engine/user/oddself/profile"
            })
    void a_closed_door_stays_closed_however_its_address_is_written(String path) {
        var words =
                """
                {"id": "oddself", "firstName": "Chief", "lastName": "Executive", "email": ""}""";
        var agent = web.as("oddself", "agents");
        var tasklist = Browser.of(web, "oddself").tasklist();

        for (var client : List.of(agent, tasklist)) {
            assertThat(client.put(path, words).status()).as(path).isBetween(400, 499);
            assertThat(client.delete(path).status()).as(path).isBetween(400, 499);
        }

        assertThat(identity.createUserQuery().userId("oddself").singleResult())
                .as(path)
                .isNotNull()
                .satisfies(self -> assertThat(self.getFirstName()).isEqualTo("Web"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/engine-rest/history/user-operation/an-id/set-annotation/",
                "/engine-rest/history/user-operation/an-id/clear-annotation/",
                "/engine-rest/incident/an-id/annotation/",
                "/camunda/api/engine/engine/default/incident/an-id/annotation/"
            })
    void words_of_an_administrator_have_no_way_around_either(String path) {
        var answer = web.admin().put(path, "{\"annotation\": \"Ida Example called\"}");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.detail")).contains("a slash at the end");
    }

    @Test
    void what_the_webapps_read_with_a_slash_at_the_end_is_read() {
        web.as("oddreader", "agents");

        assertThat(Browser.of(web, "oddreader")
                        .tasklist()
                        .get("/camunda/api/engine/engine/")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_odd_method_is_refused_in_a_sentence(CapturedOutput console) {
        var agent = web.as("oddagent", "agents");

        var answer = agent.send(agent.to("/api/requests").method("FOO", BodyPublishers.noBody()));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(console.getAll()).doesNotContain("\tat ");
    }
}
