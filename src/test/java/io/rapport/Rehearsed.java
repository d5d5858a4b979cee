package io.rapport;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
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
        var said = new StringWriter();
        var writer = new PrintWriter(said, true);
        var report = folder.resolve("report");
        var code = Commands.line()
                .setOut(writer)
                .setErr(writer)
                .execute(
                        "rehearse",
                        folder.resolve("log.csv").toString(),
                        "--mapping",
                        folder.resolve("mapping.yaml").toString(),
                        "--out",
                        report.toString());
        return new Rehearsed(code, said.toString(), report, cases(report.resolve("cases.csv")));
    }

    private static Map<String, CSVRecord> cases(Path file) throws IOException {
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
