package io.rapport.customer.bulk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Rows that go to the database together, an array for each column: one statement that is always the same, on H2 and
 * PostgreSQL alike, where a place for each value costs the database a third more.
 */
@Component("bulkRows")
public class Rows {

    private final JdbcOperations jdbc;

    Rows(JdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Writes what is new.
     *
     * @param table to insert into
     * @param columns each with its type, as in {@code id bigint, name varchar}
     * @param rows all with a value for each column
     */
    public void insert(String table, String columns, List<@Nullable Object[]> rows) {
        if (!rows.isEmpty()) {
            var names = names(columns);
            jdbc.update(
                    "insert into %s (%s) select %s from %s".formatted(table, names, names, source(columns)),
                    arrays(columns, rows));
        }
    }

    /**
     * Changes what is there.
     *
     * @param merge of {@code merge into … using %s on … when matched then …}: with the rows as {@code said}
     * @return how many were changed
     */
    public int change(String merge, String columns, List<@Nullable Object[]> rows) {
        return rows.isEmpty() ? 0 : jdbc.update(merge.formatted(source(columns)), arrays(columns, rows));
    }

    /** A table {@code said} of the columns. */
    private static String source(String columns) {
        var arrays = Arrays.stream(columns.split(", "))
                .map(column -> "cast(? as %s array)".formatted(column.split(" ", 2)[1]))
                .collect(Collectors.joining(", "));
        return "unnest(%s) as said (%s)".formatted(arrays, names(columns));
    }

    private static String names(String columns) {
        return Arrays.stream(columns.split(", "))
                .map(column -> column.split(" ", 2)[0])
                .collect(Collectors.joining(", "));
    }

    /**
     * Finds what is there. A join, because H2 walks through all rows for what is equal to any of an array.
     *
     * @param query of {@code select … from %s join … on …}: with the rows as {@code said}
     */
    public void find(String query, String columns, List<@Nullable Object[]> rows, RowCallbackHandler each) {
        if (!rows.isEmpty()) {
            jdbc.query(query.formatted(source(columns)), each, arrays(columns, rows));
        }
    }

    private static Object[] arrays(String columns, List<@Nullable Object[]> rows) {
        var types = columns.split(", ");
        var arrays = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arrays[i] = array(types[i].split(" ", 2)[1], i, rows);
        }
        return arrays;
    }

    /** Drivers take times in arrays as text only. */
    private static SqlArrayValue array(String type, int column, List<@Nullable Object[]> rows) {
        var isTime = type.startsWith("timestamp");
        var values = new @Nullable Object[rows.size()];
        for (int row = 0; row < values.length; row++) {
            var value = rows.get(row)[column];
            values[row] = isTime && value != null ? value.toString() : value;
        }
        return new SqlArrayValue(isTime ? "varchar" : type, values);
    }
}
