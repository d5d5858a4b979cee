package io.rapport.rehearsal.report;

import io.rapport.rehearsal.log.ServiceDeskLog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What a rehearsal leaves behind.
 *
 * @param cases an outcome per case, in the order of the log
 * @param models processes and tables that were in force: id to deployed version
 */
public record Report(ServiceDeskLog log, List<CaseOutcome> cases, Map<String, Integer> models) {

    /** Writes {@code cases.csv}, {@code unusable.csv} and {@code summary.html}; files of these names are replaced. */
    public void write(Path folder) throws IOException {
        new CasesCsv(log.zone()).write(folder.resolve("cases.csv"), cases);
        UnusableCsv.write(folder.resolve("unusable.csv"), log.unusable());
        Files.writeString(folder.resolve("summary.html"), new SummaryPage(this).html(), StandardCharsets.UTF_8);
    }

    /** Cases that did not reach an end of the diagram; none, unless the models refuse what the log did. */
    public List<CaseOutcome> unfinished() {
        return cases.stream().filter(kase -> kase.endEvent() == null).toList();
    }
}
