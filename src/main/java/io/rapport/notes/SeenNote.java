package io.rapport.notes;

import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.Shown;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note as a reader may see it; the fields are those of {@link Note}.
 *
 * @param mayChange whether this reader may give it other words
 * @param mayDelete whether this reader may delete it
 */
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
        @Nullable String confirmedBy,
        boolean mayChange,
        boolean mayDelete) {

    static SeenNote of(Note note, Shown text, Reader reader) {
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
                note.confirmedBy(),
                text.access() == Access.CLEAR && Role.anyIn(Role.WRITERS, reader.groups()),
                note.mayDelete(reader));
    }
}
