package io.rapport.customer.chronicle;

import io.rapport.customer.Refusals.FieldRefused;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where on a timeline a page ended. As a cursor it says nothing that a client could lean on. */
record Mark(Instant at, EntryType type, long number) {

    private static final Mark START =
            new Mark(Instant.parse("9999-12-31T00:00:00Z"), EntryType.INTERACTION, Long.MAX_VALUE);

    static Mark of(Entry last) {
        return new Mark(last.at(), last.type(), last.number());
    }

    /** The place a cursor names; the start for no cursor. */
    static Mark of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 3);
            var at = Instant.parse(parts[0]);
            if (at.isAfter(START.at()) || at.isBefore(Instant.EPOCH.minusSeconds(3_000_000_000L))) {
                throw refused();
            }
            return new Mark(at, EntryType.valueOf(parts[1]), Long.parseLong(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
            throw refused();
        }
    }

    String cursor() {
        var clear = at + "/" + type + "/" + number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }

    /** Below which number entries of this type at this very moment are still to come. */
    long below(EntryType of) {
        return of == type ? number : of.compareTo(type) > 0 ? Long.MAX_VALUE : 0;
    }

    private static FieldRefused refused() {
        return new FieldRefused(
                "bad-cursor", "after", "after is not a cursor of this list; use 'next' of the page before, unchanged.");
    }
}
