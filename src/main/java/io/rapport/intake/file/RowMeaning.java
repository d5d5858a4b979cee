package io.rapport.intake.file;

import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Names;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What the cells of a row say of a person or a company. */
public final class RowMeaning {

    /**
     * @param id empty when there is none
     * @param values without empty ones
     * @param address all of it as one text, where one column has it; empty when a column of its own has the street
     * @param facts heading, as it stands, to value, of the columns that are facts
     */
    public record Said(String id, Map<Field, String> values, String address, Map<String, String> facts) {}

    private final Map<String, Meaning> columns;
    private final UnaryOperator<String> word;

    /** @param columns heading to meaning @param word answers an equal text, perhaps one that is kept already */
    public RowMeaning(Map<String, Meaning> columns, UnaryOperator<String> word) {
        this.columns = columns;
        this.word = word;
    }

    public Said of(Map<String, String> cells) {
        var values = new EnumMap<Field, String>(Field.class);
        var birth = new EnumMap<Meaning, String>(Meaning.class);
        Map<String, String> facts = new LinkedHashMap<>();
        var id = "";
        var address = "";
        for (var column : columns.entrySet()) {
            var value = cells.getOrDefault(column.getKey(), "");
            var meaning = column.getValue();
            if (value.isEmpty()) {
                continue;
            }
            switch (meaning) {
                case ID -> id = value;
                case ADDRESS -> address = value;
                case FULL_NAME -> fullName(value, values);
                case BIRTH_YEAR, BIRTH_MONTH, BIRTH_DAY -> birth.put(meaning, value);
                case FACT -> facts.put(column.getKey(), word.apply(value));
                default -> meaning.field().ifPresent(field -> put(values, field, value));
            }
        }
        date(birth, values);
        boolean isWhole = WholeAddress.is(address) && !values.containsKey(Field.STREET);
        if (!address.isEmpty() && !values.containsKey(Field.STREET)) {
            WholeAddress.parts(address).forEach((field, value) -> values.putIfAbsent(field, word.apply(value)));
        }
        return new Said(id, values, isWhole ? address : "", facts);
    }

    /** Several columns of one meaning: numbers are a list, anything else is one text. */
    private void put(Map<Field, String> values, Field field, String value) {
        values.merge(field, word.apply(value), (one, two) -> one + (field == Field.PHONE ? "; " : " ") + two);
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
}
