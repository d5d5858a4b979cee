package io.rapport.customer.chronicle;

import io.rapport.customer.Refusals.FieldRefused;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands on a timeline; of two at the same moment, in this order. */
public enum EntryType {
    /** Something that was said between the customer and us. */
    INTERACTION,
    /** A word of a source on what is so: also consents and the terms of the contract. */
    FACT,
    /** What a colleague noted. */
    NOTE,
    /** What a colleague promised in person. */
    COMMITMENT;

    /** For example {@code fact}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The types of these codes, all of them for none. */
    public static Set<EntryType> of(List<String> codes) {
        return codes.isEmpty()
                ? EnumSet.allOf(EntryType.class)
                : codes.stream().map(EntryType::of).collect(Collectors.toSet());
    }

    private static EntryType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new FieldRefused(
                        "field-refused", "type", "type must be one of interaction, fact, note, commitment."));
    }
}
