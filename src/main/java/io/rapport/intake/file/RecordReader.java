package io.rapport.intake.file;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Names;
import io.rapport.customer.likeness.Person;
import io.rapport.customer.likeness.Words;
import io.rapport.intake.rows.RowSource;
import java.util.ArrayList;
import java.util.EnumMap;
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
    private final List<CustomerRecord> records = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    /** A city or a preference stands in many rows; each spelling is kept once. */
    private final Map<String, String> words = new HashMap<>();

    RecordReader(CustomerFile file, Lost.Listener lost) {
        this.file = file;
        this.lost = lost;
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
        var values = new EnumMap<Field, String>(Field.class);
        var birth = new EnumMap<Meaning, String>(Meaning.class);
        Map<String, String> facts = new LinkedHashMap<>();
        var id = "";
        for (var column : file.columns().entrySet()) {
            var value = cells.getOrDefault(column.getKey(), "");
            var meaning = column.getValue();
            if (value.isEmpty()) {
                continue;
            }
            switch (meaning) {
                case ID -> id = value;
                case FULL_NAME -> fullName(value, values);
                case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> birth.put(meaning, value);
                case FACT -> facts.put(word(Words.plain(column.getKey())), word(value));
                default -> meaning.field().ifPresent(field -> put(values, field, value));
            }
        }
        date(birth, values);
        if (values.isEmpty()) {
            return unreadable(
                    line, "Nothing in it tells whom it is about: no name, no address, nothing that is mapped.");
        }
        add(line, id, values, facts, cells);
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

    /** Several columns of one meaning: numbers are a list, anything else is one text. */
    private void put(Map<Field, String> values, Field field, String value) {
        values.merge(field, word(value), (one, two) -> one + (field == Field.PHONE ? "; " : " ") + two);
    }

    private void fullName(String value, Map<Field, String> values) {
        var parts = Names.split(value);
        if (!parts[0].isBlank()) {
            put(values, Field.GIVEN, parts[0].strip());
        }
        put(values, Field.FAMILY, parts[1].strip());
    }

    private static void date(Map<Meaning, String> birth, Map<Field, String> values) {
        if (birth.size() == 3) {
            values.put(
                    Field.BIRTH_DATE,
                    "%s-%s-%s"
                            .formatted(
                                    birth.get(Meaning.BIRTH_YEAR),
                                    birth.get(Meaning.BIRTH_MONTH),
                                    birth.get(Meaning.BIRTH_DAY)));
        } else if (birth.containsKey(Meaning.BIRTH_YEAR)) {
            values.putIfAbsent(Field.NUMBER, birth.get(Meaning.BIRTH_YEAR));
        }
    }

    private String word(String text) {
        return text.length() > 40 ? text : words.computeIfAbsent(text, same -> same);
    }
}
