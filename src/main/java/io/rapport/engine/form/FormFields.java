package io.rapport.engine.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a form hands in, as its file says it. A disabled part only shows something and hands in nothing.
 *
 * @param fields in the order of the form
 */
record FormFields(List<Field> fields) {

    /** A task without a form asks nothing. */
    static final FormFields NONE = new FormFields(List.of());

    private static final JsonMapper JSON = new JsonMapper();

    /**
     * @param key the variable
     * @param label what a person reads beside it
     * @param isShown what it holds is handed back as it was
     * @param hidden when it is not asked; empty for never
     */
    record Field(String key, String label, boolean isShown, boolean isRequired, String hidden) {}

    static FormFields in(byte[] form) {
        var fields = new ArrayList<Field>();
        try {
            JSON.readTree(form).path("components").forEach(part -> {
                if (part.path("key").isTextual() && !part.path("disabled").asBoolean()) {
                    fields.add(field(part));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable); // the gate lets no such form in
        }
        return new FormFields(List.copyOf(fields));
    }

    private static Field field(JsonNode part) {
        return new Field(
                part.path("key").textValue(),
                part.path(part.has("dateLabel") ? "dateLabel" : "label").asText(),
                part.path("readonly").asBoolean(),
                part.path("validate").path("required").asBoolean(),
                part.path("conditional").path("hide").asText());
    }

    Set<String> keys() {
        return fields.stream().map(Field::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Those that a person answers anew. */
    List<String> asked() {
        return fields.stream().filter(field -> !field.isShown()).map(Field::key).toList();
    }

    /** Those that cannot be left out with these values. */
    List<Field> required(Hidden hidden, Map<String, Object> values) {
        return fields.stream()
                .filter(field -> field.isRequired() && !field.isShown())
                .filter(field -> !hidden.is(field.hidden(), values))
                .toList();
    }
}
