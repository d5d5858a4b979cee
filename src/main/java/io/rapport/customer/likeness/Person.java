package io.rapport.customer.likeness;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person (or a company) as one file or system describes it. Values are as they were written, without blanks around them. */
public final class Person {

    private static final int FIELDS = Field.values().length;

    private final String id;
    private final @Nullable String[] values = new String[FIELDS];

    /** @param id unique within its file or system */
    public Person(String id, Map<Field, String> values) {
        this.id = id;
        values.forEach((field, value) -> this.values[field.ordinal()] = value.isBlank() ? null : value.strip());
    }

    public String id() {
        return id;
    }

    /** The value as written; empty when it is not known. */
    public Optional<String> get(Field field) {
        return Optional.ofNullable(values[field.ordinal()]);
    }

    /** The id only: a person's values are in no log. */
    @Override
    public String toString() {
        return "Person " + id;
    }
}
