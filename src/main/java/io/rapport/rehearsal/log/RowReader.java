package io.rapport.rehearsal.log;

import io.rapport.rehearsal.log.Cells.Refused;
import io.rapport.rehearsal.log.Meaning.Phase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Makes a row of its case out of each line, or a whole case where the log has a line for each; or says why not. */
final class RowReader {

    private final Mapping mapping;
    private final Cells cells;
    private final Map<String, LoggedCase> cases = new LinkedHashMap<>();
    private final List<Unusable> unusable = new ArrayList<>();
    /** A log says the same few words again and again; each is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RowReader(Mapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.cells = new Cells(mapping.log(), headings);
    }

    Collection<LoggedCase> cases() {
        return cases.values();
    }

    List<Unusable> unusable() {
        return unusable;
    }

    /** The rest of the file cannot be read. */
    void brokeOff(long line, String why) {
        unusable.add(new Unusable(line, "The file breaks off here: %s.".formatted(why), ""));
    }

    /** @param line where the record begins @param last where it ends; a value in quotes may have several lines */
    void read(CSVRecord row, long line, long last) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        var kase = "";
        try {
            cells.checkSize(row);
            kase = cells.of(row, mapping.columns().kase());
            add(row, line);
        } catch (Refused refused) {
            unusable.add(new Unusable(
                    line,
                    refused.getMessage() + spans(line, last),
                    kase.lines().findFirst().orElse("")));
        }
    }

    private static String spans(long line, long last) {
        return last > line ? " It goes from line %d to line %d: is a quote missing?".formatted(line, last) : "";
    }

    private void add(CSVRecord row, long line) throws Refused {
        var columns = mapping.columns();
        var id = cells.present(row, columns.kase(), "case id");
        var customer = word(Cells.fitting(cells.of(row, columns.customer()), "customer", columns.customer()));
        var team = word(cells.of(row, columns.team()));
        var rows = columns.happened() == null
                ? whole(row, id, line, team)
                : List.of(new LoggedRow(
                        line, cells.time(cells.present(row, columns.happened(), "time")), meaning(row), team));
        var opened = cells.time(row, columns.opened());
        var promise = mapping.promise() == null ? null : promise(row, mapping.promise());
        var kase = cases.computeIfAbsent(id, fresh -> opened(fresh, row, opened));
        kase.namedAs(customer);
        kase.promised(promise);
        rows.forEach(kase::add);
    }

    /** Opened, and closed where it is: what a line for each case tells. */
    private List<LoggedRow> whole(CSVRecord row, String id, long line, String team) throws Refused {
        if (cases.containsKey(id)) {
            throw new Refused("Case '%s' has a line already, and this log has one for each.".formatted(id));
        }
        var columns = mapping.columns();
        var opened = new LoggedRow(
                line,
                cells.time(cells.present(row, columns.opened(), "time of opening")),
                new Meaning(Phase.NEW, null),
                team);
        var closed = cells.time(row, columns.closed());
        var stands = columns.state() == null ? null : meaning(row);
        if (stands != null
                && stands.phase() != Phase.UNCHANGED
                && stands.phase().isDone() != (closed != null)) {
            throw new Refused("It contradicts itself: its state ('%s') is %s, and the time of closing ('%s') is %s."
                    .formatted(
                            columns.state(),
                            stands.phase().isDone() ? "done" : "not done",
                            columns.closed(),
                            closed == null ? "missing" : "there"));
        }
        var last = stands == null || stands.phase() == Phase.UNCHANGED ? new Meaning(Phase.CLOSED, null) : stands;
        return closed == null ? List.of(opened) : List.of(opened, new LoggedRow(line, closed, last, team));
    }

    private LoggedCase.Promised promise(CSVRecord row, Mapping.Promises promises) throws Refused {
        var verdict = cells.of(row, promises.verdict());
        var kept = promises.kept(verdict);
        if (kept == null && !verdict.isEmpty()) {
            throw new Refused("The mapping does not say whether the verdict '%s' means kept or missed."
                    .formatted(Cells.shortened(verdict)));
        }
        return new LoggedCase.Promised(promises.as(), cells.time(row, promises.due()), kept);
    }

    private LoggedCase opened(String id, CSVRecord row, @Nullable Instant opened) {
        var type = mapping.requestType().of(cells.of(row, mapping.requestType().column()));
        var channel = mapping.channel().of(cells.of(row, mapping.channel().column()));
        return new LoggedCase(id, "", type, channel, opened);
    }

    private Meaning meaning(CSVRecord row) throws Refused {
        var state = cells.plain(row, mapping.columns().state());
        var meaning = mapping.states().get(state);
        if (meaning == null) {
            throw new Refused("The mapping does not say what the state '%s' means.".formatted(Cells.shortened(state)));
        }
        return meaning;
    }

    private String word(String text) {
        return words.computeIfAbsent(text, same -> same);
    }
}
