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

    /**
     * Writes {@code cases.csv}, {@code unusable.csv} and {@code summary.html}, and {@code differences.csv} where the log has
     * promises of its own; files of these names are replaced.
     */
    public void write(Path folder) throws IOException {
        new CasesCsv(log.zone()).write(folder.resolve("cases.csv"), cases);
        UnusableCsv.write(folder.resolve("unusable.csv"), log.unusable());
        if (agreement().isAsked()) {
            agreement().write(folder.resolve("differences.csv"));
        }
        Files.writeString(folder.resolve("summary.html"), new SummaryPage(this).html(), StandardCharsets.UTF_8);
    }

    /** Whether our promises and verdicts are those of the tool that wrote the log. */
    public Agreement agreement() {
        return new Agreement(Comparison.of(log, cases), log.zone());
    }

    /** Cases that did not reach an end of the diagram; none, unless the models refuse what the log did. */
    public List<CaseOutcome> unfinished() {
        return cases.stream().filter(kase -> kase.endEvent() == null).toList();
    }
}
