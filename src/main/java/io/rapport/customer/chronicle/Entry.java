package io.rapport.customer.chronicle;

import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something on a timeline. Its words are personal: shown through {@link ChronicleReader} only.
 *
 * @param number of its id; of two of a type at the same moment the larger one is the newer
 * @param at when it was so: when it was said, observed, noted, promised
 * @param recordedAt when we learned of it
 * @param source the code of who says it
 * @param author the id of the person of ours who wrote it down; null when a system did
 * @param sensitivity how closely its words are kept
 * @param kind what the read log calls it
 * @param words by name; {@code text} is always there
 * @param details by name, nothing personal: codes, ids and moments
 */
public record Entry(
        EntryType type,
        String id,
        long number,
        CustomerId customer,
        Instant at,
        Instant recordedAt,
        String source,
        @Nullable String author,
        Sensitivity sensitivity,
        String kind,
        Map<String, String> words,
        Map<String, String> details) {

    /** The words that each entry has. */
    public static final String TEXT = "text";

    public Entry {
        words = Map.copyOf(words);
        details = Map.copyOf(details);
    }
}
