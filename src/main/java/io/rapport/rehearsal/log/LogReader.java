package io.rapport.rehearsal.log;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an event log, plain or compressed, and lists every line it can make nothing of. */
public final class LogReader {

    private static final int GZIP_1 = 0x1f;
    private static final int GZIP_2 = 0x8b;

    private final Path file;
    private final Mapping mapping;

    public LogReader(Path file, Mapping mapping) {
        this.file = file;
        this.mapping = mapping;
    }

    /**
     * @throws BadLog when the file cannot be read, is empty or has no line that can be used
     * @throws BadMapping when the log lacks a column the mapping names
     */
    public ServiceDeskLog read() {
        // lenient: a broken quote must not end the reading; the odd record it makes is listed
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(mapping.log().separator())
                .setIgnoreEmptyLines(false)
                .setTrailingData(true)
                .setLenientEof(true)
                .get();
        try (var in = opened();
                var csv = format.parse(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return read(csv);
        } catch (IOException | UncheckedIOException unreadable) {
            throw new BadLog("%s cannot be read: %s".formatted(file, unreadable.getMessage()));
        }
    }

    private InputStream opened() throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new BadLog("There is no log file '%s'.".formatted(file));
        }
        var in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        var packed = in.read() == GZIP_1 && in.read() == GZIP_2;
        in.reset();
        return packed ? new BufferedInputStream(new GZIPInputStream(in)) : in;
    }

    private ServiceDeskLog read(CSVParser csv) {
        var records = csv.iterator();
        if (!records.hasNext()) {
            throw new BadLog("%s is empty.".formatted(file));
        }
        var rows = new RowReader(mapping, headings(records.next()));
        try {
            for (var line = csv.getCurrentLineNumber() + 1; records.hasNext(); line = csv.getCurrentLineNumber() + 1) {
                rows.read(records.next(), line, csv.getCurrentLineNumber());
            }
        } catch (UncheckedIOException broken) {
            rows.brokeOff(csv.getCurrentLineNumber() + 1, broken.getCause().getMessage());
        }
        if (rows.cases().isEmpty()) {
            throw new BadLog("%s has no line that can be used%s"
                    .formatted(file, rows.unusable().isEmpty() ? "." : ": " + first(rows.unusable())));
        }
        var name = file.getFileName() == null ? "" : file.getFileName().toString();
        return ServiceDeskLog.of(
                name, rows.cases(), rows.unusable(), mapping.log().zone(), LogTime.until(mapping.log()));
    }

    private static String first(List<Unusable> unusable) {
        return "line %d: %s".formatted(unusable.get(0).line(), unusable.get(0).reason());
    }

    private List<String> headings(CSVRecord first) {
        var headings = first.stream().map(h -> h.replace("\uFEFF", "").strip()).toList();
        var lacking = mapping.headings().entrySet().stream()
                .filter(heading -> !headings.contains(heading.getKey()))
                .map(heading -> "'%s' (%s)".formatted(heading.getKey(), heading.getValue()))
                .toList();
        if (!lacking.isEmpty()) {
            throw new BadMapping("The log has no column %s that the mapping names. It has: %s."
                    .formatted(String.join(", ", lacking), String.join(", ", headings)));
        }
        return headings;
    }
}
