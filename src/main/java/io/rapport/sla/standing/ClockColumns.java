package io.rapport.sla.standing;

import io.rapport.kernel.RequestId;
import io.rapport.sla.SlaClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** How a clock and its moments stand in a row: the same in each table that speaks of one. */
public final class ClockColumns {

    private ClockColumns() {}

    /** From {@code request_id}, {@code clock} and {@code nth}. */
    public static ClockKey key(ResultSet row) throws SQLException {
        return new ClockKey(
                new RequestId(row.getString("request_id")),
                SlaClock.valueOf(row.getString("clock")),
                row.getInt("nth"));
    }

    /** A moment; null where the column is empty. */
    public static @Nullable Instant at(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
