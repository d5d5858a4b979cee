package io.rapport.intake.dryrun;

import static io.rapport.intake.dryrun.Html.number;
import static io.rapport.intake.dryrun.Html.table;

import io.rapport.customer.bulk.RefusedLine;
import io.rapport.intake.promise.SeenPromise;
import io.rapport.kernel.csv.ReportCsv;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code promises.csv}: of each promise that is open whether it would arrive; and in numbers for the page. */
final class PromiseReport implements Closeable {

    static final String NAME = "promises.csv";

    private static final int SHOWN = 100;

    private static final class Count {
        private long open;
        private long lost;
    }

    private final ReportCsv csv;
    private final Map<String, Count> counts = new LinkedHashMap<>();
    private final List<List<String>> lost = new ArrayList<>();

    PromiseReport(Path folder) {
        csv = new ReportCsv(folder.resolve(NAME), "file", "line", "promise_id", "customer", "due", "arrives", "why");
    }

    void add(Input file) {
        counts.put(file.name(), new Count());
    }

    /** @return whether it is one promise more that is open; what came before or is settled is not counted */
    boolean heard(Input file, SeenPromise seen) {
        if (!seen.isOpen() || seen.isRepeat() && seen.arrives()) {
            return false;
        }
        var count = counts.computeIfAbsent(file.name(), first -> new Count());
        count.open++;
        var why = seen.reasons().stream().map(RefusedLine::why).collect(Collectors.joining(" "));
        var promise = seen.promise();
        var id = promise == null ? "" : promise.externalId();
        csv.row(
                file.name(),
                seen.line(),
                id,
                promise == null ? "" : promise.customer().value(),
                promise == null ? "" : promise.terms().dueAt(),
                seen.arrives() ? "yes" : "no",
                why);
        if (!seen.arrives()) {
            count.lost++;
            if (lost.size() < SHOWN) {
                lost.add(List.of(file.name(), id, why, number(seen.line())));
            }
        }
        return true;
    }

    boolean isEmpty() {
        return counts.isEmpty();
    }

    long open() {
        return counts.values().stream().mapToLong(count -> count.open).sum();
    }

    long lost() {
        return counts.values().stream().mapToLong(count -> count.lost).sum();
    }

    String html() {
        if (isEmpty()) {
            return "<p>No file of promises was given: whether any would be lost is not known.</p>";
        }
        var rows = counts.entrySet().stream()
                .map(file -> List.of(
                        file.getKey(),
                        number(file.getValue().open),
                        number(file.getValue().open - file.getValue().lost),
                        number(file.getValue().lost)))
                .toList();
        var all = table(List.of("File", "Promises that are open", "Would arrive", "Would be lost"), rows);
        return lost.isEmpty()
                ? all + "<p>None would be lost.</p>"
                : all + table(List.of("File", "Promise that would be lost", "Why", "Line"), lost);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
