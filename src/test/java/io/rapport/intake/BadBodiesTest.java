package io.rapport.intake;

import static io.rapport.intake.Messages.STRUCTURED;
import static io.rapport.intake.Messages.event;
import static io.rapport.intake.Messages.fresh;
import static io.rapport.intake.Messages.request;
import static io.rapport.intake.Messages.submission;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.web.Web;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is no message at all, or too much of one. */
@RapportTest
@ExtendWith(OutputCaptureExtension.class)
class BadBodiesTest {

    private static final String TOO_LONG = "x".repeat(256 * 1024 + 1);

    @Autowired
    Web web;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            ``                    | 400
            {                     | 400
            {"source": "a", }     | 400
            {"a": {"b": }}        | 400
            {} {}                 | 400
            {} ]                  | 400
            not json              | 400
            null                  | 4
            []                    | 4
            "text"                | 4
            """)
    void what_is_no_json_object_is_refused(String body, String status) {
        for (var path : List.of("/api/requests", "/api/events")) {
            var type = path.endsWith("events") ? STRUCTURED : "application/json";
            var answer = web.as(Role.INTEGRATIONS).post(path, type, body);

            assertThat(String.valueOf(answer.status())).as(answer.body()).startsWith(status);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.<String>at("$.detail")).isNotBlank();
        }
    }

    @Test
    void another_content_type_is_not_read() {
        var sender = web.as(Role.INTEGRATIONS);

        assertThat(sender.post("/api/requests", "text/plain", request(fresh(), "Hello"))
                        .status())
                .isEqualTo(415);
        assertThat(sender.post("/api/requests", "application/x-www-form-urlencoded", "a=b")
                        .status())
                .isEqualTo(415);
        var batch = sender.post("/api/events", "application/cloudevents-batch+json", "[]");
        assertThat(batch.status()).isEqualTo(415);
        assertThat(batch.header("Content-Type")).startsWith("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"application/xml", "text/xml", "application/yaml", "application/x-yaml", "application/cbor"})
    void no_other_language_than_json_is_spoken(String type) {
        for (var path : List.of("/api/requests", "/api/events", "/api/customers")) {
            var answer = web.as(Role.INTEGRATIONS).post(path, type, "<a/>");

            assertThat(answer.status()).as(path + answer.body()).isEqualTo(415);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data",
                "multipart/form-data; boundary=x",
                "*/*",
                "application/*",
                "application/*+json"
            })
    void what_says_it_may_be_anything_is_not_read(String type, CapturedOutput console) {
        for (var path : List.of("/api/requests", "/api/events", "/api/customers", "/api/customers/C-1/facts")) {
            var answer = web.as(Role.INTEGRATIONS).post(path, type, "{}");

            assertThat(answer.status()).as(path + answer.body()).isEqualTo(415);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(console.getAll()).doesNotContain("\tat ");
    }

    @Test
    void who_prefers_xml_is_not_given_it() {
        var answer = web.as(Role.INTEGRATIONS)
                .with("Accept", "application/xml, */*;q=0.1")
                .get("/api/requests");

        assertThat(answer.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void an_event_without_its_headers_is_told_which_is_missing() {
        var answer = web.as(Role.INTEGRATIONS).post("/api/events", submission(fresh(), "Hello"));

        refused(answer, 422, "specversion");
    }

    @Test
    void a_whole_event_called_plain_json_is_told_what_to_call_it() {
        var event = event("request.submitted", fresh(), submission(fresh(), "Hello"));

        refused(web.as(Role.INTEGRATIONS).post("/api/events", event), 415, "application/cloudevents+json");
    }

    @Test
    void a_body_that_is_too_large_is_refused_whether_it_says_so_or_not() {
        var sender = web.as(Role.INTEGRATIONS);
        var bytes = request(fresh(), TOO_LONG).getBytes(StandardCharsets.UTF_8);

        for (var path : List.of("/api/requests", "/api/events", "/api/customers", "/%61pi/requests", "/ap%69/events")) {
            refused(sender.post(path, new String(bytes, StandardCharsets.UTF_8)), 413, "larger than 262144 bytes");
            var chunked = sender.send(sender.to(path)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(bytes))));
            refused(chunked, 413, "larger than 262144 bytes");
        }
    }

    @Test
    void a_body_that_is_too_large_for_a_model_is_refused_by_the_engines_doors_as_well() {
        var sender = web.as(Role.INTEGRATIONS);
        var bytes = "x".repeat(2 * 1024 * 1024 + 1);

        refused(sender.post("/engine-rest/deployment/create", bytes), 413, "larger than 2097152 bytes");
    }

    private static void refused(Web.Answer answer, int status, String reason) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body()).contains(reason).doesNotContain("Exception", "io.rapport.kernel", "at java");
    }
}
