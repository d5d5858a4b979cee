package io.rapport.notes;

import io.rapport.access.Role;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wrote about a customer. Personal: shown through {@link NoteReader} only.
 *
 * @param source the code of the source that says it
 * @param author the id of who wrote it first
 * @param changedBy the id of who changed it last; null when nobody did
 * @param expiresAt from then on it is not shown, and goes in the night
 * @param version 1, and one more with each change
 * @param confirmedBy who confirmed that the words hold no special category of data, though they may read so; null when
 *     there was no such doubt
 */
public record Note(
        NoteId id,
        CustomerId customer,
        String category,
        String text,
        String source,
        String author,
        Instant writtenAt,
        @Nullable String changedBy,
        @Nullable Instant changedAt,
        Instant expiresAt,
        int version,
        @Nullable String confirmedBy) {

    /** The most characters of a text. */
    public static final int TEXT_MOST = 2000;

    /** The most characters of a category. */
    public static final int CATEGORY_MOST = 40;

    /** What the read log calls notes of this category. */
    static String kind(String category) {
        return "note-" + category;
    }

    /** Its author, a team lead and a privacy officer may; another system may not. */
    boolean mayDelete(Reader person) {
        var groups = person.groups();
        return !Role.INTEGRATIONS.isIn(groups)
                && (author.equals(person.user()) || Role.LEADS.isIn(groups) || Role.PRIVACY_OFFICERS.isIn(groups));
    }

    Note of(CustomerId survivor) {
        return with(survivor, source);
    }

    Note from(String other) {
        return with(customer, other);
    }

    private Note with(CustomerId customer, String source) {
        return new Note(
                id,
                customer,
                category,
                text,
                source,
                author,
                writtenAt,
                changedBy,
                changedAt,
                expiresAt,
                version,
                confirmedBy);
    }
}
