package io.rapport.customer.needtoknow;

import io.rapport.customer.identity.Members;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who read what, for which purpose. Ids and codes only; it stays when the customer is erased. */
@Component("customerReadLog")
public class ReadLog {

    private static final String INSERT =
            """
            insert into customer_read
                (customer_id, reader, role, purpose, shown, request_id, kinds, table_id, rules, table_version, read_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final JdbcClient jdbc;
    private final Members members;
    private final JdbcOperations batches;

    ReadLog(JdbcClient jdbc, Members members, JdbcOperations batches) {
        this.jdbc = jdbc;
        this.members = members;
        this.batches = batches;
    }

    /** Writes all of them at once, in the caller's transaction; their numbers do not matter yet. */
    public void note(List<Read> reads) {
        if (!reads.isEmpty()) {
            batches.batchUpdate(INSERT, reads.stream().map(ReadLog::columns).toList());
        }
    }

    /**
     * Who looked at this customer, under whichever of their ids, newest first.
     *
     * @param limit 1 to {@link Page#MOST}
     * @param below only reads with smaller numbers
     */
    public Page<Read> of(CustomerId customer, int limit, long below) {
        var rows = jdbc.sql("select * from customer_read where customer_id in (:customers) and id < :below"
                        + " order by id desc fetch first :rows rows only")
                .param(
                        "customers",
                        members.of(customer).stream().map(CustomerId::number).toList())
                .param("below", below)
                .param("rows", BadPage.checked(limit) + 1)
                .query(ReadLog::read)
                .list();
        return Page.of(rows, limit, read -> Long.toString(read.number()));
    }

    private static @Nullable Object[] columns(Read read) {
        return new @Nullable Object[] {
            read.customer().number(),
            read.reader(),
            read.role(),
            read.purpose().code(),
            read.shown().code(),
            read.request() == null ? null : read.request().value(),
            String.join(",", read.kinds()),
            read.table(),
            String.join(",", read.rules()),
            read.version(),
            read.at().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC)
        };
    }

    private static Read read(ResultSet row, int n) throws SQLException {
        var request = row.getString("request_id");
        return new Read(
                row.getLong("id"),
                CustomerId.of(row.getLong("customer_id")),
                row.getString("reader"),
                row.getString("role"),
                Purpose.of(row.getString("purpose")),
                Access.of(row.getString("shown")),
                request == null ? null : new RequestId(request),
                List.of(row.getString("kinds").split(",")),
                row.getString("table_id"),
                List.of(row.getString("rules").split(",")),
                row.getInt("table_version"),
                row.getObject("read_at", OffsetDateTime.class).toInstant());
    }
}
