package io.rapport.customer.store;

import io.rapport.customer.Interaction;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.kernel.CustomerId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Where on a timeline a page ended. As a cursor it says nothing that a client could lean on. */
record Place(Instant at, long id) {

    /** Before the newest that can ever be there. */
    private static final Place START = new Place(Instant.parse("9999-12-31T00:00:00Z"), Long.MAX_VALUE);

    static String cursor(Interaction last) {
        var clear = last.at() + "/" + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(clear.getBytes(StandardCharsets.UTF_8));
    }

    /** The place a cursor names; the start for no cursor. */
    static Place of(@Nullable String cursor) {
        if (cursor == null) {
            return START;
        }
        try {
            var clear = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            var parts = clear.split("/I-", 2);
            var at = Instant.parse(parts[0]);
            return at.isAfter(START.at()) || at.isBefore(Instant.EPOCH.minusSeconds(3_000_000_000L))
                    ? refuse()
                    : new Place(at, Long.parseLong(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException notOurs) {
            return refuse();
        }
    }

    /** The customer's number a list's cursor names; 0 for no cursor. */
    static long customer(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        return cursor.matches("C-\\d{1,18}") ? new CustomerId(cursor).number() : refuse().id();
    }

    private static Place refuse() {
        throw new FieldRefused(
                "bad-cursor", "after", "after is not a cursor of this list; use 'next' of the page before, unchanged.");
    }
}
