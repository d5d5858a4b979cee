package io.rapport.customer.retention;

import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Words about customers, a row of one table for each, that are blanked after their period while the row stays. */
public abstract class BlankedText implements RetainedItems {

    protected final JdbcClient jdbc;

    private final String retentionClass;

    private final String table;

    private final String column;

    private final String recordedAt;

    /**
     * @param table has {@code id} and {@code customer_id}, a customer's id as people write it
     * @param column the words, sealed; empty where they are gone
     * @param recordedAt the column that says since when they are kept
     */
    protected BlankedText(JdbcClient jdbc, String retentionClass, String table, String column, String recordedAt) {
        this.jdbc = jdbc;
        this.retentionClass = retentionClass;
        this.table = table;
        this.column = column;
        this.recordedAt = recordedAt;
    }

    /** What has happened to the words of this row of the table {@code t}, and what else the class selected. */
    protected abstract Map<StartEvent, Instant> starts(ResultSet row) throws SQLException;

    /** Selected beside the row, for {@link #starts} and {@link #newest}: comma separated columns, the table is {@code t}. */
    protected abstract String alsoSelected();

    /** Whether the words are the newest of their kind, and so may be in use whatever their age. */
    protected boolean newest(ResultSet row) throws SQLException {
        return false;
    }

    @Override
    public final Set<String> classes() {
        return Set.of(retentionClass);
    }

    @Override
    public final List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        if (!until.containsKey(retentionClass)) {
            return List.of();
        }
        return jdbc.sql(
                        "select t.id, t.customer_id, %s from %s t where t.customer_id in (:customers) and t.%s <= :until and t.%s <> ''"
                                .formatted(alsoSelected(), table, recordedAt, column))
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("until", until.get(retentionClass).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RetainedItem(
                        new CustomerId(row.getString("customer_id")),
                        retentionClass,
                        row.getString("id"),
                        starts(row),
                        newest(row)))
                .list();
    }

    @Override
    public final List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(%s) from %s where customer_id in (:customers) and %s <> ''"
                        .formatted(recordedAt, table, column))
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(retentionClass, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }

    /** Of words that belong to a case: while it is open, no period has started. */
    protected static Map<StartEvent, Instant> startsOfCase(ResultSet row, String opened, String ended)
            throws SQLException {
        var closed = row.getObject(ended, OffsetDateTime.class);
        if (closed == null) {
            return Map.of();
        }
        var at = row.getObject(opened, OffsetDateTime.class).toInstant();
        return Map.of(StartEvent.OBSERVED, at, StartEvent.RECORDED, at, StartEvent.CASE_CLOSED, closed.toInstant());
    }
}
