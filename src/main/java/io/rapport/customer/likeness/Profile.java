package io.rapport.customer.likeness;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A person's fields in the form in which they are compared: lower case, without accents, titles and abbreviations; phone
 * numbers as E.164; dates as eight digits, year first. Made by {@link Normaliser}.
 */
public final class Profile {

    private static final int FIELDS = Field.values().length;

    private final @Nullable String[] values = new String[FIELDS];
    private List<String> phones = List.of();
    private @Nullable String generation;

    Profile() {}

    void put(Field field, @Nullable String value) {
        values[field.ordinal()] = value == null || value.isEmpty() ? null : value;
    }

    void phones(List<String> numbers) {
        phones = numbers;
        put(Field.PHONE, numbers.isEmpty() ? null : numbers.get(0));
    }

    void generation(@Nullable String suffix) {
        generation = suffix;
    }

    /** The value to compare; null when it is not known. */
    public @Nullable String get(Field field) {
        return values[field.ordinal()];
    }

    /** Every phone number, the first one first. */
    public List<String> phones() {
        return phones;
    }

    /** {@code jr}, {@code sr}, {@code iii}: what tells a father from a son of the same name; null when not given. */
    public @Nullable String generation() {
        return generation;
    }
}
