package io.rapport.escalation.pack;

import io.rapport.customer.needtoknow.Sensitivity;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing the next one needs to know.
 *
 * @param ref the id of what it is about, where that is kept; at most one item of a section has it
 * @param about what it is, in a few words that are nobody's: {@code first answer, due}, {@code annual value}
 * @param text the words or the value; null when there is nothing to say but {@code about}
 * @param source who said it: a source's code, or somebody's id; null when nobody did
 * @param at when it was so: the age counts from here
 * @param until when it has to be done; null when nothing has
 * @param kind what the read log calls the text; null for a text that is about nobody
 * @param sensitivity how closely the text is kept; null for a text that is about nobody
 */
public record PackItem(
        Section section,
        String ref,
        String about,
        @Nullable String text,
        @Nullable String source,
        @Nullable Instant at,
        @Nullable Instant until,
        @Nullable String kind,
        @Nullable Sensitivity sensitivity) {

    /** What a pack speaks of, in the order in which it is read. */
    public enum Section {
        /** How the customer is about it. */
        MOOD,
        /** What was promised, and where its clocks stand. */
        PROMISES,
        /** What was agreed in person. */
        AGREED,
        /** The facts that were used, with their age and source. */
        FACTS,
        /** What was said and tried. */
        TRIED,
        /** What is not finished: notes, exceptions that nobody has decided. */
        OPEN;

        /** As clients write it: lower case. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Codes, times and ids: everybody who may open the pack sees them. */
    public static PackItem plain(
            Section section,
            String ref,
            String about,
            @Nullable String text,
            @Nullable Instant at,
            @Nullable Instant until) {
        return new PackItem(section, ref, about, text, null, at, until, null, null);
    }

    /** Words or a value of a person: shown as need to know says. */
    public static PackItem personal(
            Section section,
            String ref,
            String about,
            @Nullable String text,
            @Nullable String source,
            @Nullable Instant at,
            String kind,
            Sensitivity sensitivity) {
        return new PackItem(section, ref, about, text, source, at, null, kind, sensitivity);
    }

    /** The same, to be done until then. */
    public PackItem until(Instant due) {
        return new PackItem(section, ref, about, text, source, at, due, kind, sensitivity);
    }
}
