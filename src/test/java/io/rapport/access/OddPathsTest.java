package io.rapport.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.web.Web;
import java.net.http.HttpRequest.BodyPublishers;
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
                "/api/%2e%2e/engine-rest/task"
            })
    void an_odd_address_is_refused_in_a_sentence(String path, CapturedOutput console) {
        for (var person : new Web.Client[] {web.nobody(), web.as("oddagent", "agents")}) {
            var answer = person.get(path);

            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            if (!path.contains("%2f")) { // the server itself refuses that one
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.<String>at("$.detail")).contains("Leave out double slashes");
            }
        }
        assertThat(console.getAll()).doesNotContain("\tat ", "Exception");
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
