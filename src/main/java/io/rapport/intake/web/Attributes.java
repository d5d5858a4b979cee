package io.rapport.intake.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.rapport.intake.Refusals;
import java.net.URI;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The attributes of a CloudEvent as they came, looked at before the library builds the event, so that the one that is
 * wrong can be named.
 */
interface Attributes {

    /** The attribute's text, or null when it is not there or not a text. */
    @Nullable
    String text(String name);

    static Attributes in(JsonNode event) {
        return name -> event.path(name).isTextual() ? event.path(name).textValue() : null;
    }

    static Attributes in(HttpHeaders headers) {
        return name -> headers.getFirst("ce-" + name);
    }

    /** Refuses the first attribute that CloudEvents 1.0 does not allow so. */
    default void check() {
        for (var name : List.of("specversion", "id", "source", "type")) {
            var given = text(name);
            if (given == null || given.isBlank()) {
                throw refused(
                        "missing-attribute",
                        name,
                        "The attribute '%s' is missing, empty or not a text; a CloudEvent needs it.".formatted(name));
            }
        }
        if (!"1.0".equals(text("specversion"))) {
            throw refused(
                    "wrong-specversion", "specversion", "specversion must be 1.0, the CloudEvents version we read.");
        }
        if (EventType.of(String.valueOf(text("type"))).isEmpty()) {
            var known = Arrays.stream(EventType.values()).map(EventType::type).collect(Collectors.joining(", "));
            throw refused(
                    "unknown-event-type", "type", "This type of event is not known. Known are: %s.".formatted(known));
        }
        check("source", URI::create, "must be a URI reference, such as urn:example:crm");
        check("time", OffsetDateTime::parse, "must be written as 2026-03-02T09:00:00Z");
    }

    private void check(String name, Consumer<String> reader, String rule) {
        var given = text(name);
        try {
            if (given != null) {
                reader.accept(given);
            }
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw refused("unreadable-attribute", name, "The attribute '%s' %s.".formatted(name, rule));
        }
    }

    private static Refusals.FieldRefused refused(String sentence, String field, String reason) {
        return new Refusals.FieldRefused(sentence, field, reason);
    }
}
