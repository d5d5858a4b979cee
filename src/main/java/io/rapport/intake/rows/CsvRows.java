package io.rapport.intake.rows;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Rows of a CSV file. A broken line is named, and the reading goes on. */
final class CsvRows {

    /** A longer value is a quote that was never closed. */
    private static final int LONGEST = 20_000;

    private final BoundedLines lines;
    private final Reader text;
    private final CSVFormat format;

    /** @param text reads these lines */
    CsvRows(BoundedLines lines, Reader text, char delimiter) {
        this.lines = lines;
        this.text = text;
        // lenient: a broken quote must not end the reading; the odd record it makes is listed
        format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter)
                .setIgnoreSurroundingSpaces(delimiter != '\t')
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
    }

    void each(RowSource.Rows rows) throws IOException {
        try (var csv = format.parse(text)) {
            each(csv, rows);
        }
    }

    private void each(CSVParser csv, RowSource.Rows rows) {
        var records = csv.iterator();
        List<String> headings = null;
        boolean goOn = true;
        for (long line = 1; goOn; ) {
            lines.row();
            try {
                if (!records.hasNext()) {
                    return;
                }
                var row = records.next();
                if (headings == null) {
                    headings = headings(row);
                } else {
                    goOn = row(row, headings, line, csv.getCurrentLineNumber(), rows);
                }
                line = csv.getCurrentLineNumber() + 1;
            } catch (UncheckedIOException broken) {
                rows.unreadable(
                        line,
                        "The file breaks off here: %s."
                                .formatted(broken.getCause().getMessage()));
                return;
            }
        }
    }

    private static boolean row(CSVRecord row, List<String> headings, long line, long last, RowSource.Rows rows) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return true;
        }
        var spans = last > line ? " It goes from line %d to line %d: is a quote missing?".formatted(line, last) : "";
        if (row.stream().anyMatch(BoundedLines::isCut)) {
            return rows.unreadable(line, BoundedLines.why());
        }
        if (row.size() != headings.size()) {
            return rows.unreadable(
                    line, "It has %d values where the heading has %d.%s".formatted(row.size(), headings.size(), spans));
        }
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            var value = row.get(i).strip();
            if (value.length() > LONGEST) {
                return rows.unreadable(line, "A value has more than %d characters.%s".formatted(LONGEST, spans));
            }
            cells.put(headings.get(i), value);
        }
        return rows.row(line, cells);
    }

    private static List<String> headings(CSVRecord row) {
        var headings = new ArrayList<String>();
        var seen = new HashSet<String>();
        for (int i = 0; i < row.size(); i++) {
            var heading = row.get(i).strip();
            heading = heading.isEmpty() ? "column " + (i + 1) : heading;
            headings.add(seen.add(heading) ? heading : heading + " " + (i + 1));
        }
        return headings;
    }
}
