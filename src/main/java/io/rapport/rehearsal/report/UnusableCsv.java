package io.rapport.rehearsal.report;

import io.rapport.kernel.csv.ReportCsv;
import io.rapport.rehearsal.log.Unusable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** {@code unusable.csv}: the lines nothing was made of, each with the reason. Only its heading when all were used. */
final class UnusableCsv {

    private UnusableCsv() {}

    static void write(Path file, List<Unusable> unusable) throws IOException {
        try (var csv = new ReportCsv(file, "line", "case_id", "reason")) {
            unusable.forEach(line -> csv.row(line.line(), line.kase(), line.reason()));
        } catch (UncheckedIOException unwritable) {
            throw unwritable.getCause();
        }
    }
}
