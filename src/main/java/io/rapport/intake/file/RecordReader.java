package io.rapport.intake.file;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Person;
import io.rapport.customer.likeness.Words;
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
    private final Lost.Listener lost;
    private final RowMeaning meaning;
    private final List<CustomerRecord> records = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** A city or a preference stands in many rows; each spelling is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RecordReader(CustomerFile file, Lost.Listener lost) {
        this.file = file;
        this.lost = lost;
        meaning = new RowMeaning(file.columns(), this::word);
    }

    List<CustomerRecord> records() {
        return records;
    }

    @Override
    public boolean unreadable(long line, String why) {
        lost.lost(new Lost(file.name(), line, "", "", "", why));
        return true;
    }

    @Override
    public boolean row(long line, Map<String, String> cells) {
        var said = meaning.of(cells);
        var values = said.values();
        Map<String, String> facts = new LinkedHashMap<>();
        said.facts().forEach((heading, value) -> facts.put(word(Words.plain(heading)), value));
        if (values.isEmpty()) {
            return unreadable(
                    line, "Nothing in it tells whom it is about: no name, no address, nothing that is mapped.");
        }
        add(line, said.id(), values, facts, cells);
        return true;
    }

    private void add(
            long line, String given, Map<Field, String> values, Map<String, String> facts, Map<String, String> cells) {
        var id = given.isEmpty() ? "line-" + line : given;
        if (!ids.add(id)) {
            var own = id + "#" + line;
            lost.lost(new Lost(
                    file.name(),
                    line,
                    id,
                    "id",
                    id,
                    "Another record has this id already; here it is called %s.".formatted(own)));
            id = own;
            ids.add(own);
        }
        records.add(new CustomerRecord(new Person(id, values), facts.isEmpty() ? Map.of() : facts, line));
        for (var heading : cells.keySet()) {
            if (!file.columns().containsKey(heading) && !cells.get(heading).isEmpty()) {
                lost.lost(new Lost(
                        file.name(), line, id, heading, cells.get(heading), "Nothing is mapped to this column."));
            }
        }
    }

    private String word(String text) {
        return text.length() > 40 ? text : words.computeIfAbsent(text, same -> same);
    }
}
