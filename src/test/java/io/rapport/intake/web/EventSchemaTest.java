package io.rapport.intake.web;

import static io.rapport.intake.Messages.STRUCTURED;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.rapport.RapportTest;
import io.rapport.access.Role;
import io.rapport.intake.Messages;
import io.rapport.web.Web;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The contract with each sender: the schema we publish and what we take agree, judged by a library that is not ours. */
@RapportTest
class EventSchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    Web web;

    @Test
    void every_type_has_a_schema() {
        List<String> types = web.as(Role.AGENTS).get("/api/event-types").at("$.items[*].type");

        assertThat(types).hasSize(EventType.values().length);
        assertThat(types).allSatisfy(type -> assertThat(schema(type)).isNotNull());
        assertThat(web.as(Role.AGENTS)
                        .get("/api/event-types/io.rapport.nothing.v1")
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                EventExamples.SUBMITTED,
                EventExamples.REPLIED,
                EventExamples.REOPENED,
                EventExamples.ESCALATED,
                EventExamples.CONFIRMED,
                EventExamples.WITHDRAWN,
                EventExamples.FEEDBACK,
                EventExamples.OBSERVED,
                EventExamples.CRM_CONTACT,
                EventExamples.CRM_ACTIVITY,
                EventExamples.TICKET_COMMENT,
                EventExamples.ERP_ACCOUNT
            })
    void what_the_schema_refuses_we_refuse_and_the_example_fits(String example) throws JsonProcessingException {
        var event = (ObjectNode) JSON.readTree(example);
        var schema = schema(event.get("type").textValue());
        var data = (ObjectNode) event.get("data");
        assertThat(schema.validate(data)).isEmpty();

        for (var broken : broken(data)) {
            var complaints = schema.validate(broken);
            assertThat(complaints).as(broken.toString()).isNotEmpty();
            var sent = event.deepCopy();
            sent.put("id", Messages.fresh());
            sent.set("data", broken);
            var answer = web.as(Role.INTEGRATIONS).post("/api/events", STRUCTURED, sent.toString());
            assertThat(answer.status()).as("%s: %s", broken, answer.body()).isEqualTo(422);
        }
    }

    /** An unknown field; each field with a value that is none; each without what must be there. */
    private static List<ObjectNode> broken(ObjectNode data) {
        var broken = new ArrayList<ObjectNode>();
        broken.add(changed(data, copy -> copy.put("unheardOf", "x")));
        data.fieldNames()
                .forEachRemaining(field ->
                        broken.add(changed(data, copy -> copy.putArray(field).addArray())));
        List.of("customer", "text", "type", "kind", "score", "activityId", "ticketId", "direction").stream()
                .filter(field -> data.has(field) && !isChoice(data, field))
                .forEach(field -> broken.add(changed(data, copy -> copy.remove(field))));
        return broken;
    }

    /** Words are needed only where something was said. */
    private static boolean isChoice(ObjectNode data, String field) {
        return field.equals("text") && !data.has("channel") && data.has("externalId");
    }

    private static ObjectNode changed(ObjectNode data, Consumer<ObjectNode> change) {
        var copy = data.deepCopy();
        change.accept(copy);
        return copy;
    }

    private JsonSchema schema(String type) {
        var answer = web.as(Role.AGENTS).get("/api/event-types/" + type);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("application/schema+json");
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(answer.body(), InputFormat.JSON);
    }
}
