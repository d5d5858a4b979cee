package io.rapport.customer.web;

import io.rapport.customer.Refusals.FieldRefused;
import org.jspecify.annotations.Nullable;

/** Where a page of reads begins. */
final class Cursor {

    private Cursor() {}

    /** The number that the next reads are below; the largest when paging begins. */
    static long below(@Nullable String after) {
        if (after == null) {
            return Long.MAX_VALUE;
        }
        if (!after.matches("\\d{1,18}")) {
            throw new FieldRefused("field-refused", "after", "after must be the 'next' of the page before.");
        }
        return Long.parseLong(after);
    }
}
