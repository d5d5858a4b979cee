package io.rapport.notes;

import io.rapport.kernel.BadId;
import java.util.regex.Pattern;

/** Names one note: {@code N-} and a number. Says nothing about the person. */
public record NoteId(String value) {

    private static final Pattern SHAPE = Pattern.compile("N-[1-9]\\d{0,17}");

    public NoteId {
        if (!SHAPE.matcher(value).matches()) {
            throw new BadId("note", "N-100001", value);
        }
    }

    static NoteId of(long number) {
        return new NoteId("N-" + number);
    }

    long number() {
        return Long.parseLong(value.substring(2));
    }

    @Override
    public String toString() {
        return value;
    }
}
