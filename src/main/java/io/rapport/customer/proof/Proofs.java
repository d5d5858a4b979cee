package io.rapport.customer.proof;

import io.rapport.kernel.CustomerId;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds out whether anything is left of an erased customer. Reads only; needs no master key. */
public final class Proofs {

    /** The tombstone; and the key and the messages, which have lines of their own. */
    private static final Set<String> ACCOUNTED = Set.of("customer_erasure", "customer_key", UntoldMessages.TABLE);

    /** Who looked, when and why: ids and codes. It outlives the customer, so that we can answer for it. */
    private static final Set<String> EVIDENCE = Set.of("customer_read", "customer_break_glass");

    private final DataSource database;
    private final JdbcClient jdbc;
    private final Clock clock;

    public Proofs(DataSource database, Clock clock) {
        this.database = database;
        this.jdbc = JdbcClient.create(database);
        this.clock = clock;
    }

    private record Erased(Instant at, String reason) {}

    /** @throws BadValues when the database is none of ours */
    public Proof prove(CustomerId customer, Needles needles, String publicKey) {
        var tables = ofCustomers();
        if (!tables.contains("customer_erasure")) {
            throw new BadValues(
                    "This database has no customers of Rapport: check spring.datasource.url, or start the server on it once.");
        }
        var erased = erased(customer);
        var keys = count("customer_key", customer);
        var rows = counts(
                tables.stream().filter(table -> !ACCOUNTED.contains(table) && !EVIDENCE.contains(table)), customer);
        var record = jdbc.sql("select count(*) from customer_record where id = :id")
                .param("id", customer.number())
                .query(Long.class)
                .single();
        if (record > 0) {
            rows.put("customer_record", record);
        }
        var evidence = counts(tables.stream().filter(EVIDENCE::contains), customer);
        var messages = UntoldMessages.about(jdbc, customer);
        var told = UntoldMessages.told(jdbc, customer);
        if (told > 0) {
            rows.put(UntoldMessages.TABLE, told);
        }
        var seen = new TableScan(needles).look(database);
        var clean = erased != null
                && keys == 0
                && rows.isEmpty()
                && messages.isEmpty()
                && seen.found().isEmpty();
        return new Proof(
                customer.value(),
                clock.instant(),
                product(),
                erased == null ? null : erased.at(),
                erased == null ? null : erased.reason(),
                keys == 0,
                rows,
                messages,
                early(),
                evidence,
                needles.size(),
                seen.tables(),
                seen.found(),
                clean ? Proof.NOTHING_LEFT : Proof.SOMETHING_LEFT,
                publicKey);
    }

    private long early() {
        return jdbc.sql("select count(*) from intake_early").query(Long.class).single();
    }

    private @Nullable Erased erased(CustomerId customer) {
        return jdbc.sql("select erased_at, reason_code from customer_erasure where customer_id = :id")
                .param("id", customer.number())
                .query((row, n) ->
                        new Erased(row.getObject(1, OffsetDateTime.class).toInstant(), row.getString(2)))
                .optional()
                .orElse(null);
    }

    /** Tables that name the customer by number, whichever room's: who keeps words under the number keeps no row. */
    private List<String> ofCustomers() {
        ConnectionCallback<List<String>> tables = Proofs::ofCustomers;
        return Objects.requireNonNull(new JdbcTemplate(database).execute(tables));
    }

    private static List<String> ofCustomers(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var columns = connection.getMetaData().getColumns(connection.getCatalog(), null, "%", "%")) {
            while (columns.next()) {
                var table = columns.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (columns.getString("COLUMN_NAME").equalsIgnoreCase("customer_id")
                        && columns.getInt("DATA_TYPE") == Types.BIGINT) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    private SortedMap<String, Long> counts(Stream<String> tables, CustomerId customer) {
        var counts = new TreeMap<String, Long>();
        tables.forEach(table -> counts.put(table, count(table, customer)));
        counts.values().removeIf(rows -> rows == 0);
        return counts;
    }

    private long count(String table, CustomerId customer) {
        return jdbc.sql("select count(*) from " + table + " where customer_id = :id")
                .param("id", customer.number())
                .query(Long.class)
                .single();
    }

    private String product() {
        ConnectionCallback<String> product =
                connection -> connection.getMetaData().getDatabaseProductName() + " "
                        + connection.getMetaData().getDatabaseProductVersion();
        return Objects.requireNonNull(new JdbcTemplate(database).execute(product));
    }
}
