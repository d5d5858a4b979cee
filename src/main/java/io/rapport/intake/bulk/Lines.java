package io.rapport.intake.bulk;

import io.rapport.commitments.bulk.ToldCommitment;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.bulk.Entry;
import io.rapport.kernel.Problem;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes of a row what is written of it. */
interface Lines {

    /**
     * What is written of one line.
     *
     * @param entry with a reason for each value that nothing can be made of
     * @param told the promise of a row of promises; null of any other
     */
    record Line(Entry entry, @Nullable ToldCommitment told) {}

    /**
     * @param cells heading to value
     * @param asOf when what the row says without a time was so
     */
    Line line(long line, Map<String, String> cells, Instant asOf);

    /** A time with its offset, or a day, which begins at midnight UTC. @param otherwise when it is no time, which is told */
    static Instant time(String text, Instant otherwise, List<Problem> unread) {
        try {
            return text.length() <= "2026-01-05".length()
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(text.replace(' ', 'T')).toInstant();
        } catch (DateTimeException unreadable) {
            unread.add(new FieldRefused(
                    "field-refused", "at", "at must be a time such as 2026-01-05T10:00:00+01:00, or a day."));
            return otherwise;
        }
    }
}
