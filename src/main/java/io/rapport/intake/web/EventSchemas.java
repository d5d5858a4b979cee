package io.rapport.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationOption;
import io.rapport.intake.Refusals;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the data of each type of event must look like: JSON Schema 2020-12, made from the types that read it. */
@RestController
@RequestMapping("/api/event-types")
@Tag(name = "Events")
class EventSchemas {

    private static final String SCHEMA_JSON = "application/schema+json";

    private final Map<EventType, JsonNode> schemas;

    EventSchemas() {
        var generator = generator();
        schemas = Arrays.stream(EventType.values())
                .collect(Collectors.toMap(Function.identity(), type -> schema(generator, type)));
    }

    /** @param what it tells, in a sentence @param schema where its JSON Schema is */
    record EventTypeView(String type, String what, String schema) {}

    /** All types. */
    record EventTypes(List<EventTypeView> items) {}

    @Operation(summary = "List the types of events that are understood")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    EventTypes list() {
        return new EventTypes(Arrays.stream(EventType.values())
                .map(type -> new EventTypeView(type.type(), type.what(), "/api/event-types/" + type.type()))
                .toList());
    }

    @Operation(summary = "Show what the data of such an event must look like, as JSON Schema 2020-12")
    @GetMapping(path = "/{type}", produces = SCHEMA_JSON)
    JsonNode show(@PathVariable String type) {
        return EventType.of(type).map(schemas::get).orElseThrow(Refusals.UnknownEventType::new);
    }

    private static JsonNode schema(SchemaGenerator generator, EventType type) {
        var schema = generator.generateSchema(type.data());
        ((ObjectNode) schema).put("title", type.type());
        return schema;
    }

    private static SchemaGenerator generator() {
        var config = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(new JakartaValidationModule(
                        JakartaValidationOption.NOT_NULLABLE_FIELD_IS_REQUIRED,
                        JakartaValidationOption.INCLUDE_PATTERN_EXPRESSIONS))
                // an unknown field is refused, so that a typing error is not lost
                .with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT, Option.INLINE_ALL_SCHEMAS);
        return new SchemaGenerator(config.build());
    }
}
