package io.rapport.engine;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for a text in every table where the engine could have left a variable. */
record EngineTables(JdbcClient jdbc) {

    private static final List<String> TEXTS =
            List.of("act_ru_variable", "act_hi_varinst", "act_hi_detail", "act_hi_op_log", "act_hi_comment");

    List<String> with(String text) {
        return Stream.concat(TEXTS.stream().filter(table -> inRows(table, text)), bytesWith(text))
                .toList();
    }

    private boolean inRows(String table, String text) {
        return jdbc.sql("select * from " + table).query().listOfRows().stream()
                .flatMap(row -> row.values().stream())
                .anyMatch(value -> value instanceof String column && column.contains(text));
    }

    private Stream<String> bytesWith(String text) {
        return jdbc
                .sql("select name_, bytes_ from act_ge_bytearray where bytes_ is not null")
                .query((row, number) -> new String(row.getBytes("bytes_"), StandardCharsets.ISO_8859_1))
                .list()
                .stream()
                .filter(bytes -> bytes.contains(text))
                .map(found -> "act_ge_bytearray");
    }
}
