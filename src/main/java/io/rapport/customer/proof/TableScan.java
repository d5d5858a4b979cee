package io.rapport.customer.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Looks into every column of every row of every table, whoever made it: ours, the engine's, Flyway's. */
public final class TableScan {

    private static final Set<String> DATABASES_OWN = Set.of("information_schema", "pg_catalog", "pg_toast");
    private static final int ROWS_AT_ONCE = 500;

    private final Needles needles;

    public TableScan(Needles needles) {
        this.needles = needles;
    }

    /** A table and its rows. */
    public record Table(String schema, String name, long rows) {}

    /** @param value which one, from 1; @param rows in how many rows of this column */
    public record Found(int value, String table, String column, long rows) {}

    /** What was looked at, and what was found. */
    public record Seen(List<Table> tables, List<Found> found) {}

    /** In one read-only transaction of its own. */
    public Seen look(DataSource database) {
        try (var connection = database.getConnection()) {
            var commits = connection.getAutoCommit();
            // only so does PostgreSQL send rows piece by piece
            connection.setAutoCommit(false);
            try {
                return look(connection);
            } finally {
                connection.rollback();
                connection.setAutoCommit(commits);
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException("The database cannot be read", unreadable);
        }
    }

    private Seen look(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        var found = new ArrayList<Found>();
        for (var table : tables(connection)) {
            tables.add(look(connection, table, found));
        }
        return new Seen(tables, found);
    }

    private static List<Table> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<Table>();
        try (var rows = connection.getMetaData().getTables(connection.getCatalog(), null, "%", new String[] {
            "TABLE", "BASE TABLE", "PARTITIONED TABLE", "MATERIALIZED VIEW"
        })) {
            while (rows.next()) {
                var schema = rows.getString("TABLE_SCHEM");
                if (!DATABASES_OWN.contains(schema.toLowerCase(Locale.ROOT))) {
                    tables.add(new Table(schema, rows.getString("TABLE_NAME"), 0));
                }
            }
        }
        return tables;
    }

    private Table look(Connection connection, Table table, List<Found> found) throws SQLException {
        var quote = connection.getMetaData().getIdentifierQuoteString();
        var sql = "select * from %1$s%2$s%1$s.%1$s%3$s%1$s".formatted(quote, table.schema(), table.name());
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows = statement.executeQuery(sql)) {
                var columns = rows.getMetaData();
                var hits = new TreeMap<Integer, long[]>();
                long count = 0;
                while (rows.next()) {
                    count++;
                    look(rows, columns, hits);
                }
                tell(table, columns, hits, found);
                return new Table(table.schema(), table.name(), count);
            }
        }
    }

    private void look(ResultSet row, ResultSetMetaData columns, TreeMap<Integer, long[]> hits) throws SQLException {
        for (int column = 1; column <= columns.getColumnCount(); column++) {
            var in = in(row, columns.getColumnType(column), column);
            if (!in.isEmpty()) {
                var counts = hits.computeIfAbsent(column, c -> new long[needles.size()]);
                in.stream().forEach(value -> counts[value]++);
            }
        }
    }

    private BitSet in(ResultSet row, int type, int column) throws SQLException {
        if (isBinary(type)) {
            var data = row.getBytes(column);
            return data == null ? new BitSet() : needles.in(data);
        }
        var text = row.getString(column);
        return text == null ? new BitSet() : needles.in(text);
    }

    private static boolean isBinary(int type) {
        return type == Types.BLOB
                || type == Types.BINARY
                || type == Types.VARBINARY
                || type == Types.LONGVARBINARY
                || type == Types.JAVA_OBJECT;
    }

    private static void tell(Table table, ResultSetMetaData columns, TreeMap<Integer, long[]> hits, List<Found> found)
            throws SQLException {
        for (var hit : hits.entrySet()) {
            var counts = hit.getValue();
            for (int value = 0; value < counts.length; value++) {
                if (counts[value] > 0) {
                    found.add(new Found(value + 1, table.name(), columns.getColumnName(hit.getKey()), counts[value]));
                }
            }
        }
    }
}
