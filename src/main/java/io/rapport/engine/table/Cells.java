package io.rapport.engine.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.jspecify.annotations.Nullable;

/** What stands in a cell of a table, as far as it is plain. */
final class Cells {

    private static final String VALUE = "(\"[^\"\\\\]*\"|-?\\d+(?:\\.\\d+)?|true|false|null)";
    private static final Pattern ONE = Pattern.compile(VALUE);
    private static final Pattern LIST = Pattern.compile(VALUE + "(\\s*,\\s*" + VALUE + ")*");
    private static final Pattern NOT = Pattern.compile("not\\s*\\((.*)\\)", Pattern.DOTALL);

    private Cells() {}

    static String text(@Nullable Text text) {
        return text == null ? "" : text.getTextContent().strip();
    }

    /** The values of a list of values; empty where the cell says anything else. */
    static Optional<Set<String>> values(String cell) {
        if (!LIST.matcher(cell).matches()) {
            return Optional.empty();
        }
        var values = new HashSet<String>();
        ONE.matcher(cell).results().forEach(value -> values.add(value.group()));
        return Optional.of(values);
    }

    static boolean isOneValue(String cell) {
        return ONE.matcher(cell).matches();
    }

    /** Whatever the input is. */
    static boolean isAnything(String cell) {
        return cell.isEmpty() || cell.equals("-");
    }

    static boolean isAnything(Rule rule) {
        return rule.getInputEntries().stream().allMatch(entry -> isAnything(text(entry.getText())));
    }

    /** Whether some input surely fits both cells; false also where it cannot be told from their text. */
    static boolean overlap(String one, String other) {
        if (isAnything(one) || isAnything(other) || one.equals(other)) {
            return true;
        }
        var some = values(one);
        var others = values(other);
        if (some.isPresent() && others.isPresent()) {
            return some.get().stream().anyMatch(others.get()::contains);
        }
        return some.isPresent() && leaves(other, some.get()) || others.isPresent() && leaves(one, others.get());
    }

    private static boolean leaves(String not, Set<String> values) {
        var excluded = NOT.matcher(not);
        return excluded.matches()
                && values(excluded.group(1).strip())
                        .filter(without -> !without.containsAll(values))
                        .isPresent();
    }

    /** What the rules of a table say in one output column, from top to bottom. */
    static List<Entry> column(DecisionTable table, Output output) {
        int at = List.copyOf(table.getOutputs()).indexOf(output);
        return table.getRules().stream()
                .map(rule -> List.copyOf(rule.getOutputEntries()))
                .filter(entries -> entries.size() > at)
                .map(entries -> new Entry(entries.get(at), text(entries.get(at).getText())))
                .toList();
    }

    /** The values that a column lists as its own; empty where it lists none. */
    static Optional<Set<String>> listed(Output output) {
        return Optional.ofNullable(output.getOutputValues()).flatMap(list -> values(text(list.getText())));
    }

    /** One output cell. */
    record Entry(DmnElement element, String text) {}
}
