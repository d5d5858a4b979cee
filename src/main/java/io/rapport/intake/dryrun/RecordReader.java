package io.rapport.intake.dryrun;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Person;
import io.rapport.customer.likeness.Words;
import io.rapport.intake.bulk.Trial;
import io.rapport.intake.file.CustomerFile;
import io.rapport.intake.file.Meaning;
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

    private final CustomerFile file;
    private final Trial trial;
    private final Trial.Run run;
    private final Lost.Listener lost;
    private final RowMeaning meaning;
    private final List<CustomerRecord> records = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** A city or a preference stands in many rows; each spelling is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RecordReader(CustomerFile file, Trial trial, Trial.Run run, Lost.Listener lost) {
        this.file = file;
        this.trial = trial;
        this.run = run;
        this.lost = lost;
        meaning = new RowMeaning(columns(file, trial), this::word);
    }

    /** What each column is read as, those included that are facts because they are named like a kind of fact. */
    static Map<String, Meaning> columns(CustomerFile file, Trial trial) {
        var columns = new LinkedHashMap<>(file.columns());
        trial.facts().forEach(heading -> columns.put(heading, Meaning.FACT));
        return columns;
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
        said.facts().forEach((heading, value) -> facts.put(word(Words.plain(heading)), value));
        var id = said.values().isEmpty() ? said.id() : added(line, said.id(), said.values(), facts);
        cells.forEach((heading, value) -> {
            if (!value.isEmpty()) {
                trial.whyLeft(heading)
                        .ifPresent(why -> lost.lost(new Lost(file.name(), line, id, heading, value, why)));
            }
        });
        return true;
    }

    private String added(long line, String given, Map<Field, String> values, Map<String, String> facts) {
        var id = given.isEmpty() ? "line-" + line : given;
        if (!ids.add(id)) {
            var own = id + "#" + line;
            lost.lost(new Lost(
                    file.name(),
                    line,
                    id,
                    "id",
                    id,
                    "Another record has this id already, and an import takes both for one customer; here it is called %s."
                            .formatted(own)));
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
