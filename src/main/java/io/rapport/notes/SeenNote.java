package io.rapport.notes;

import io.rapport.customer.reading.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A note as a reader may see it; the fields are those of {@link Note}. */
public record SeenNote(
        NoteId id,
        String category,
        Shown text,
        String source,
        String author,
        Instant writtenAt,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        Instant expiresAt,
        int version,
        @Nullable String confirmedBy) {

    static SeenNote of(Note note, Shown text) {
        return new SeenNote(
                note.id(),
                note.category(),
                text,
                note.source(),
                note.author(),
                note.writtenAt(),
                note.changedBy(),
                note.changedAt(),
                note.expiresAt(),
                note.version(),
                note.confirmedBy());
    }
}
