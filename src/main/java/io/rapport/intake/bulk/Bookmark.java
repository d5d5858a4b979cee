package io.rapport.intake.bulk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far the import of a file is.
 *
 * @param asOf when what the file says without a time was so
 * @param reached the line of the last row that is done; 0 before the first
 * @param batches how many batches are done
 * @param taken lines that were taken, those that changed nothing included
 * @param refused lines that were not
 * @param finishedAt when all of it was done, or null
 */
public record Bookmark(
        String fingerprint,
        Instant asOf,
        long reached,
        long batches,
        long taken,
        long refused,
        @Nullable Instant finishedAt) {

    /** Whether an import of this file was begun before. */
    public boolean isBegun() {
        return batches > 0;
    }

    Bookmark after(long line, int took, int refusedNow) {
        return new Bookmark(fingerprint, asOf, line, batches + 1, taken + took, refused + refusedNow, null);
    }
}
