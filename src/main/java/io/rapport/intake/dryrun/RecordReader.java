package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Person;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.file.RowMeaning;
import io.rapport.intake.rows.RowSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes a record of each row, and tells what would be lost. */
final class RecordReader implements RowSource.Rows {

    private static final String WITH_ITS_LINE = "Its line would be refused, see refused.csv.";

    /** What a row says of a customer besides who it is: heading to value. */
    private record Told(long line, String id, Map<String, String> facts) {}

    private final Input input;
    private final Trial.Run run;
    private final Lost.Listener lost;
    private final SiloMap.Silo silo;
    private final RowMeaning meaning;
    private final List<CustomerRecord> records = new ArrayList<>();
    private final List<Told> told = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** A city or a preference stands in many rows; each spelling is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RecordReader(Input input, Trial.Run run, Lost.Listener lost, SiloMap.Silo silo) {
        this.input = input;
        this.run = run;
        this.lost = lost;
        this.silo = silo;
        meaning = new RowMeaning(input.columns(), this::word);
    }

    List<CustomerRecord> records() {
        return records;
    }

    @Override
    public boolean unreadable(long line, String why) {
        return run.unreadable(line, why);
    }

    @Override
    public boolean row(long line, Map<String, String> cells) {
        run.row(line, cells);
        var said = meaning.of(cells);
        Map<String, String> facts = new LinkedHashMap<>();
        said.facts().forEach((heading, value) -> facts.put(word(input.kind(heading)), value));
        var id = said.values().isEmpty() ? said.id() : added(line, said.id(), said.values(), facts);
        input.lost(line, id, cells, lost);
        if (!said.facts().isEmpty()) {
            told.add(new Told(line, id, said.facts()));
        }
        counted(said, cells);
        return true;
    }

    /** Each kind once, however many columns tell of it. */
    private void counted(RowMeaning.Said said, Map<String, String> cells) {
        var kinds = new HashSet<String>();
        said.values().keySet().forEach(field -> kinds.add(Input.kind(field)));
        said.facts().keySet().forEach(heading -> kinds.add(input.kind(heading)));
        cells.forEach((heading, value) -> {
            if (!value.isEmpty()) {
                input.trial().whyLeft(heading).ifPresent(why -> silo.leaves(input.kind(heading)));
            }
            if (!value.isEmpty() && input.sort(heading).isKnowledge()) {
                kinds.add(input.kind(heading));
            }
        });
        kinds.forEach(silo::has);
    }

    /** Tells what the lines that would be refused knew of their customers, when all rows are read. */
    void refused(Set<Long> lines) {
        for (var one : told) {
            if (lines.contains(one.line())) {
                one.facts().forEach((heading, value) -> {
                    if (input.trial().whyLeft(heading).isEmpty()) {
                        lost.lost(new Lost(
                                input.name(),
                                one.line(),
                                one.id(),
                                heading,
                                value,
                                WITH_ITS_LINE,
                                input.sort(heading)));
                    }
                });
            }
        }
        told.clear();
    }

    private String added(long line, String given, Map<Field, String> values, Map<String, String> facts) {
        var id = given.isEmpty() ? "line-" + line : given;
        if (!ids.add(id)) {
            var own = id + "#" + line;
            lost.lost(new Lost(
                    input.name(),
                    line,
                    id,
                    "id",
                    id,
                    "Another record has this id already, and an import takes both for one customer; here it is called %s."
                            .formatted(own),
                    Lost.Sort.WHO_THEY_ARE));
            id = own;
            ids.add(own);
        }
        records.add(new CustomerRecord(new Person(id, values), facts.isEmpty() ? Map.of() : facts, line));
        return id;
    }

    private String word(String text) {
        return text.length() > 40 ? text : words.computeIfAbsent(text, same -> same);
    }
}
