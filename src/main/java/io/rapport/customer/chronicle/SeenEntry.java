package io.rapport.customer.chronicle;

import io.rapport.customer.reading.Shown;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader may see it.
 *
 * @param facts everything but the words, which are gone here
 * @param sourceTitle how people call its source
 * @param shown the words by name, as far as this reader may see them
 */
public record SeenEntry(Entry facts, String sourceTitle, Map<String, Shown> shown) {

    /** Clear, masked or hidden. */
    public Shown text() {
        return Objects.requireNonNull(shown.get(Entry.TEXT));
    }

    /** Words of this name, where there are any that the reader may see. */
    public @Nullable String word(String name) {
        var word = shown.get(name);
        return word == null ? null : word.text();
    }
}
