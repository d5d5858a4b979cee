package io.rapport.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class EventExamplesTest {

    @Autowired
    Web web;

    @Test
    void the_api_docs_show_an_event_of_each_type() {
        var docs = web.as(Role.INTEGRATIONS).get("/v3/api-docs");

        Map<String, Object> examples =
                docs.at("$.paths['/api/events'].post.requestBody.content['application/cloudevents+json'].examples");
        assertThat(examples).hasSize(EventType.values().length);
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(docs.body()).contains(type.type()));
    }

    @Test
    void the_call_in_the_readme_is_understood() throws IOException {
        var readme = Files.readString(Path.of("README.md"));
        var call = readme.substring(readme.indexOf("curl -u crm:demo -H 'Content-Type: application/cloudevents+json'"));
        var event = call.substring(call.indexOf("-d '") + 4, call.indexOf("}'") + 1);

        var answer = web.as(Role.INTEGRATIONS).post("/api/events", "application/cloudevents+json", event);

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
    }

    @Test
    void what_the_api_docs_show_is_understood() {
        var sender = web.as(Role.INTEGRATIONS);
        var examples = List.of(
                EventExamples.SUBMITTED,
                EventExamples.OBSERVED,
                EventExamples.REPLIED,
                EventExamples.REOPENED,
                EventExamples.ESCALATED,
                EventExamples.CONFIRMED,
                EventExamples.FEEDBACK,
                EventExamples.WITHDRAWN,
                EventExamples.CRM_CONTACT,
                EventExamples.CRM_ACTIVITY,
                EventExamples.TICKET_COMMENT,
                EventExamples.ERP_ACCOUNT);

        assertThat(examples).allSatisfy(example -> {
            var answer = sender.post("/api/events", "application/cloudevents+json", example);
            // an open request can be neither reopened nor confirmed, but that is a matter of its state
            assertThat(answer.status()).as(answer.body()).isIn(202, 409);
        });
    }
}
