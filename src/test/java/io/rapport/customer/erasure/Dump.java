package io.rapport.customer.erasure;

import java.sql.Blob;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Every row of every table, byte by byte, and what differs between two of them. */
public record Dump(Map<String, List<String>> rows) {

    /** Written now and then by a timer, and about nobody. */
    private static final List<String> METERS = List.of("act_ru_meter_log", "act_ru_task_meter_log", "customer_source");

    public static Dump of(DataSource database) {
        var rows = new TreeMap<String, List<String>>();
        try (var connection = database.getConnection();
                var tables = connection
                        .getMetaData()
                        .getTables(connection.getCatalog(), null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (tables.getString("TABLE_SCHEM").equalsIgnoreCase("public") && !METERS.contains(name)) {
                    try (var statement = connection.createStatement();
                            var all =
                                    statement.executeQuery("select * from \"" + tables.getString("TABLE_NAME") + '"')) {
                        var of = new ArrayList<String>();
                        while (all.next()) {
                            of.add(row(all));
                        }
                        Collections.sort(of);
                        rows.put(name, of);
                    }
                }
            }
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
        return new Dump(rows);
    }

    private static String row(ResultSet row) throws SQLException {
        var cells = new String[row.getMetaData().getColumnCount()];
        for (int i = 0; i < cells.length; i++) {
            var value = row.getObject(i + 1);
            cells[i] = value instanceof Blob || value instanceof byte[]
                    ? HexFormat.of().formatHex(row.getBytes(i + 1))
                    : row.getString(i + 1);
        }
        return Arrays.toString(cells);
    }

    /** Rows that are only in one of the two, by table. */
    public Map<String, List<String>> differing(Dump other) {
        var differing = new TreeMap<String, List<String>>();
        rows.forEach((table, here) -> {
            var there = new ArrayList<>(other.rows().get(table));
            var only = new ArrayList<>(here);
            here.forEach(there::remove);
            other.rows().get(table).forEach(only::remove);
            only.addAll(there);
            if (!only.isEmpty()) {
                differing.put(table, only);
            }
        });
        return differing;
    }
}
