package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What a caller got wrong is no fault of the server: a status from 400 to 499, and a sentence. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class OddAnswersTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Test
    void a_task_does_not_go_to_another_tenant(CapturedOutput console) {
        var task = "/engine-rest/task/"
                + journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                        .task("work-on-request")
                        .getId();
        var agent = web.as("oddagent", "agents", "technical-team");
        Map<String, Object> standing = agent.get(task).at("$");
        standing.keySet().retainAll(Set.of("name", "description", "due", "followUp", "priority"));
        standing.put("tenantId", "other");

        var answer = agent.put(task, JsonPath.parse(standing).jsonString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message")).contains("tenant");
        assertThat(console.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @CsvSource({"application/json, {}", "text/plain, hello", "application/xml, <a/>"})
    void a_deployment_comes_as_files_and_as_nothing_else(String type, String body, CapturedOutput console) {
        var answer = web.as("oddowner", "process-owners").post("/engine-rest/deployment/create", type, body);

        assertThat(answer.status()).as(answer.body()).isEqualTo(415);
        assertThat(answer.<String>at("$.message")).contains("Unsupported Media Type");
        assertThat(console.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/customers/twins?after=x",
                "/customers/C-100001/reads?after=x",
                "/customers/C-100001/reads?after=99999999999999999999",
                "/customers/x/reads",
                "/customers/reads?customer=x",
                "/privacy?after=x",
                "/customers/quality?night=x",
                "/api/requests?after=x",
                "/api/customers?after=x",
                "/api/customers/C-100001/reads?after=x",
                "/api/customers/C-100001/notes?after=x",
                "/api/customers/C-100001/commitments?after=x",
                "/api/customers/C-100001/timeline?after=x",
                "/api/customers/C-100001/exceptions?after=x",
                "/api/privacy-requests?after=x",
                "/api/steward-cases?after=x",
                "/api/legal-holds?after=x",
                "/api/retention/runs?after=x",
                "/api/customers/known-by-one?after=x"
            })
    void a_cursor_that_is_none_is_refused_for_programs_and_people(String path, CapturedOutput console) {
        var all = web.as("oddreader", "privacy-officers", "managers", "auditors");
        for (var accept : new String[] {"*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "text/html"}) {
            var answer = all.with("Accept", accept).get(path);

            assertThat(answer.status()).as(accept + answer.body()).isLessThan(500);
            assertThat(answer.body()).doesNotContain("Whitelabel", "Exception", "Tomcat");
        }
        assertThat(console.getAll()).doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/..%2ftask", "/api/requests%2f", "/%2f", "/api/customers/C-1%5c", "/a%zz"})
    void what_the_server_itself_refuses_is_refused_in_our_words(String path) {
        for (var accept : new String[] {"*/*", "text/html"}) {
            var answer = Raw.get(web, path, accept);

            assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
            assertThat(answer).contains("Leave out double slashes").doesNotContain("<html", "Tomcat");
        }
    }
}
