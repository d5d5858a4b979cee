package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may go through which door, by real HTTP. */
@RapportTest
class DoorsTest {

    private static final List<Integer> CLOSED = List.of(401, 403);

    private static final Map<String, Function<Web.Client, Web.Answer>> DOORS = doors();

    @Autowired
    Web web;

    private static Map<String, Function<Web.Client, Web.Answer>> doors() {
        var doors = new LinkedHashMap<String, Function<Web.Client, Web.Answer>>();
        doors.put("read", client -> client.get("/api/requests"));
        doors.put("write", client -> client.post("/api/customers/C-1/facts", "{}"));
        doors.put("open", client -> client.post("/api/requests", "{}"));
        doors.put("events", client -> client.post("/api/events", "{}"));
        doors.put("engine", client -> client.get("/engine-rest/task"));
        doors.put("deploy", client -> client.upload("/engine-rest/deployment/create", "bad.bpmn", "<bad"));
        doors.put("tasklist", client -> client.get("/camunda/app/tasklist/default/"));
        doors.put("cockpit", client -> client.get("/camunda/app/cockpit/default/"));
        doors.put("admin", client -> client.get("/camunda/app/admin/default/"));
        doors.put("metrics", client -> client.get("/actuator/prometheus"));
        doors.put("docs", client -> client.get("/v3/api-docs"));
        doors.put("nowhere", client -> client.get("/h2-console"));
        return doors;
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            textBlock =
                    """
            nobody,
            agents,           read write engine tasklist docs
            leads,            read write engine tasklist cockpit docs
            managers,         read write engine tasklist cockpit docs
            auditors,         read engine cockpit docs
            privacy-officers, read engine tasklist cockpit docs
            process-owners,   engine deploy cockpit docs
            integrations,     read write open events engine docs
            camunda-admin,    engine deploy tasklist cockpit admin metrics docs
            """)
    void each_role_has_its_doors_and_no_other(String group, String open) {
        var client = group.equals("nobody") ? web.nobody() : web.as("door-" + group, group);
        var opened = DOORS.entrySet().stream()
                .filter(door -> !CLOSED.contains(door.getValue().apply(client).status()))
                .map(Map.Entry::getKey)
                .toList();

        assertThat(opened).containsExactlyInAnyOrder(open == null ? new String[0] : open.split(" "));
    }

    @Test
    void a_program_without_a_password_gets_a_sentence_and_a_person_the_login() {
        for (var path :
                List.of("/api/requests", "/engine-rest/task", "/camunda/api/engine/engine/default/task", "/docs")) {
            var program = web.nobody().get(path);
            assertThat(program.status()).as(path).isEqualTo(401);
            assertThat(program.header("Content-Type")).startsWith("application/problem+json");
            assertThat(program.<String>at("$.detail")).startsWith("Sign in first");

            var person = web.nobody().with("Accept", "text/html,*/*;q=0.8").get(path);
            assertThat(person.status()).as(path).isEqualTo(302);
            assertThat(person.header("Location")).endsWith("/login");
        }
        assertThat(web.nobody().post("/api/requests", "{}").status()).isEqualTo(401);
    }

    @Test
    void the_login_is_a_page_with_a_form() {
        var page = web.nobody().with("Accept", "text/html").get("/login");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("name=\"username\"", "name=\"password\"", "name=\"_csrf\"");
    }

    @Test
    void a_browser_is_not_made_to_ask_for_the_password_in_front_of_tasklist() {
        assertThat(web.nobody().get("/api/requests").header("WWW-Authenticate")).startsWith("Basic");
        assertThat(web.nobody().get("/camunda/api/engine/engine/default/task").header("WWW-Authenticate"))
                .isEmpty();
    }

    @Test
    void a_wrong_password_is_told_like_a_missing_one() {
        web.as("mistyped", "agents");
        for (var user : List.of("mistyped", "nobody-of-this-name", "")) {
            var answer = web.nobody().withPassword(user, "wrong").get("/api/requests");
            assertThat(answer.status()).as(user).isEqualTo(401);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @Test
    void a_session_needs_the_pages_token_to_change_anything() {
        web.as("tokenagent", "agents");
        var browser = Browser.of(web, "tokenagent");

        assertThat(browser.plain().get("/api/requests").status()).isEqualTo(200);
        assertThat(browser.plain().post("/api/requests", "{}").status()).isEqualTo(403);
        assertThat(browser.plain().post("/engine-rest/task/x/claim", "{}").status())
                .isEqualTo(403);
        assertThat(browser.page().post("/api/customers/C-1/facts", "{}").status())
                .isEqualTo(422);
    }

    @Test
    void a_password_the_browser_adds_to_another_sites_call_is_not_enough() {
        var agent = web.as("crossagent", "agents");

        assertThat(agent.post("/api/customers/C-1/facts", "{}").status()).isEqualTo(422);
        assertThat(agent.with("Sec-Fetch-Site", "cross-site")
                        .post("/api/customers/C-1/facts", "{}")
                        .status())
                .isEqualTo(401);
        assertThat(agent.with("Sec-Fetch-Site", "same-origin")
                        .post("/api/customers/C-1/facts", "{}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void every_answer_tells_the_browser_to_be_careful() {
        for (var path : List.of("/login", "/api/requests", "/engine-rest/task", "/swagger-ui/index.html")) {
            var headers = web.as("careful", "agents").get(path);
            assertThat(headers.status()).as(path).isEqualTo(200);
            assertThat(headers.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(headers.header("X-Frame-Options")).isEqualTo("SAMEORIGIN");
            assertThat(headers.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
            assertThat(headers.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(headers.header("Server")).isEmpty();
        }
        var app = web.as("careful").get("/camunda/app/tasklist/default/");
        assertThat(app.header("Content-Security-Policy")).contains("nonce-");
    }

    @Test
    void health_says_only_whether() {
        assertThat(web.nobody().get("/actuator/health").<Map<String, Object>>at("$"))
                .doesNotContainKey("components");
        assertThat(web.as("careful").get("/actuator/env").status()).isIn(403, 404);
        assertThat(web.admin().get("/actuator/env").status()).isEqualTo(404);
    }
}
