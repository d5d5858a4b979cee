package io.rapport;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A log written by a test, rehearsed as the jar does it, and what came out. */
public record Rehearsed(int code, String said, Path folder, Map<String, CSVRecord> cases) {

    public static final String MAPPING =
            """
            log: {missing: "?", zone: America/New_York, times: d/M/yyyy HH:mm}
            columns: {case: number, customer: caller, state: state, team: group, opened: opened, happened: updated}
            channel: {otherwise: phone}
            request-type: {column: priority, values: {high: major-incident}, otherwise: technical-incident}
            states:
              New: new
              Active: working
              Awaiting User: waiting for customer
              Awaiting Vendor: waiting for vendor
              Resolved: resolved
              Closed: closed
              "-100": unchanged
            """;

    public static final String HEADING = "number,caller,state,group,opened,updated,priority\n";

    public static Rehearsed of(Path folder, String mapping, byte[] log) throws IOException {
        Files.write(folder.resolve("log.csv"), log);
        Files.writeString(folder.resolve("mapping.yaml"), mapping);
        return of(folder, folder.resolve("log.csv"), folder.resolve("mapping.yaml"));
    }

    /** @param options of the command, besides log, mapping and where the report goes */
    public static Rehearsed of(Path folder, Path log, Path mapping, String... options) throws IOException {
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var report = folder.resolve("report");
        var words = new ArrayList<>(
                List.of("rehearse", log.toString(), "--mapping", mapping.toString(), "--out", report.toString()));
        words.addAll(List.of(options));
        var code = Commands.line().setOut(writer).setErr(writer).execute(words.toArray(String[]::new));
        return new Rehearsed(code, said.toString(), report, rows(report.resolve("cases.csv")));
    }

    /** The rows of another file of the report, by case. */
    public Map<String, CSVRecord> rows(String name) throws IOException {
        return rows(folder.resolve(name));
    }

    private static Map<String, CSVRecord> rows(Path file) throws IOException {
        var cases = new LinkedHashMap<String, CSVRecord>();
        if (Files.exists(file)) {
            var format = CSVFormat.RFC4180
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get();
            try (var csv = format.parse(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
                csv.forEach(row -> cases.put(row.get("case_id"), row));
            }
        }
        return cases;
    }

    public String of(String kase, String column) {
        return cases.get(kase).get(column);
    }

    public String file(String name) throws IOException {
        return Files.readString(folder.resolve(name), StandardCharsets.UTF_8);
    }
}
