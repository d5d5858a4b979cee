package io.rapport.customer.store;

import io.rapport.customer.FactId;
import io.rapport.customer.InteractionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How ids, instants and lookups look in a column, on both databases. */
public final class Columns {

    private Columns() {}

    /** The id's number; -1, which is nobody's, for an id that we would write another way ({@code I-007}). */
    static long number(InteractionId id) {
        return id.value().startsWith("0", 2) ? -1 : Long.parseLong(id.value().substring(2));
    }

    static FactId fact(long number) {
        return new FactId("F-" + number);
    }

    static InteractionId interaction(long number) {
        return new InteractionId("I-" + number);
    }

    /** To the microsecond, as both databases keep it. Cut, not rounded, so that a repeat is the same. */
    public static OffsetDateTime time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    /** The instant in a column that is not null. */
    public static Instant timeIn(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findTimeIn(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
