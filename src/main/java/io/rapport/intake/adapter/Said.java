package io.rapport.intake.adapter;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the facts of a record: a field that was not sent says nothing. */
final class Said {

    private final Map<String, String> facts = new LinkedHashMap<>();

    Said and(String kind, @Nullable Object value) {
        if (value != null) {
            facts.put(kind, value.toString());
        }
        return this;
    }

    Map<String, String> facts() {
        return facts;
    }
}
