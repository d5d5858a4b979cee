package io.rapport.intake.rows;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Rows of JSON lines. What is nested is named by its path, {@code address_city}; lists are joined by semicolons. */
final class JsonRows {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final BufferedReader text;

    JsonRows(BufferedReader text) {
        this.text = text;
    }

    void each(RowSource.Rows rows) throws IOException {
        boolean goOn = true;
        var line = text.readLine();
        for (long number = 1; line != null && goOn; number++) {
            goOn = line.isBlank() || row(number, line, rows);
            line = text.readLine();
        }
    }

    private static boolean row(long number, String line, RowSource.Rows rows) {
        if (BoundedLines.isCut(line)) {
            return rows.unreadable(number, BoundedLines.why());
        }
        try {
            var node = JSON.readTree(line);
            if (!node.isObject()) {
                return rows.unreadable(number, "It is no JSON object.");
            }
            Map<String, String> cells = new LinkedHashMap<>();
            flatten("", node, cells);
            return rows.row(number, cells);
        } catch (JsonProcessingException broken) {
            var column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNr();
            return rows.unreadable(number, "It is no JSON: something is wrong at character %d.".formatted(column));
        }
    }

    private static void flatten(String path, JsonNode node, Map<String, String> cells) {
        if (node.isObject()) {
            node.properties()
                    .forEach(entry -> flatten(
                            path.isEmpty() ? entry.getKey() : path + "_" + entry.getKey(), entry.getValue(), cells));
        } else if (node.isArray()) {
            List<String> values = new ArrayList<>();
            node.forEach(value -> values.add(value.isValueNode() ? value.asText() : value.toString()));
            cells.put(path, String.join("; ", values));
        } else {
            cells.put(path, node.isNull() ? "" : node.asText().strip());
        }
    }
}
