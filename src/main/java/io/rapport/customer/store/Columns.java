package io.rapport.customer.store;

import io.rapport.customer.FactId;
import io.rapport.customer.InteractionId;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How ids, instants and lookups look in a column, on both databases. */
final class Columns {

    private Columns() {}

    /** The id's number. An id that we would write another way ({@code C-007}) is nobody's: -1. */
    static long number(CustomerId id) {
        return number(id.value());
    }

    /** The id's number, or -1 as above. */
    static long number(InteractionId id) {
        return number(id.value());
    }

    static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(Columns::number).toList();
    }

    static CustomerId customer(long number) {
        return new CustomerId("C-" + number);
    }

    static FactId fact(long number) {
        return new FactId("F-" + number);
    }

    static InteractionId interaction(long number) {
        return new InteractionId("I-" + number);
    }

    /** To the microsecond, as both databases keep it. Cut, not rounded, so that a repeat is the same. */
    static OffsetDateTime time(Instant time) {
        return time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }

    static Instant timeIn(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant findTimeIn(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static long number(String id) {
        var digits = id.substring(2);
        return digits.startsWith("0") ? -1 : Long.parseLong(digits);
    }
}
