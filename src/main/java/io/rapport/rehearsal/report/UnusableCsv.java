package io.rapport.rehearsal.report;

import io.rapport.rehearsal.log.Unusable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** {@code unusable.csv}: the lines nothing was made of, each with the reason. Only its heading when all were used. */
final class UnusableCsv {

    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setHeader("line", "case_id", "reason").get();

    private UnusableCsv() {}

    static void write(Path file, List<Unusable> unusable) throws IOException {
        try (var out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                var csv = new CSVPrinter(out, FORMAT)) {
            for (var line : unusable) {
                csv.printRecord(line.line(), line.kase(), line.reason());
            }
        }
    }
}
