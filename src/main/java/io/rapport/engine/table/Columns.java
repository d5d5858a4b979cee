package io.rapport.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Output;
import org.camunda.bpm.model.dmn.instance.Rule;

/** A table that agrees with itself: what it asks for, what its columns may say, and that one rule answers. */
final class Columns {

    private static final Set<String> NUMBERS = Set.of("integer", "long", "double", "number");
    private static final Set<String> TYPES =
            Set.of("string", "boolean", "integer", "long", "double", "number", "date", "time", "dateTime");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    private final List<Broken> broken = new ArrayList<>();

    private Columns() {}

    static List<Broken> check(DecisionTable table) {
        var columns = new Columns();
        for (var input : table.getInputs()) {
            var asked = input.getInputExpression();
            if (asked != null) {
                columns.input(id(asked.getId()), Cells.text(asked.getText()), asked.getTypeRef());
            }
        }
        for (var output : table.getOutputs()) {
            columns.type(id(output.getId()), output.getTypeRef());
            columns.output(output, table);
        }
        if (table.getHitPolicy() == HitPolicy.UNIQUE) {
            columns.unique(List.copyOf(table.getRules()));
        }
        return columns.broken;
    }

    private void input(String id, String expression, String type) {
        type(id, type);
        if (!NAME.matcher(expression).matches()) {
            broken.add(new Broken(id, "'%s' must be the name of one variable, like tier.".formatted(expression)));
        }
    }

    private void type(String id, String type) {
        if (type != null && !TYPES.contains(type)) {
            broken.add(new Broken(
                    id,
                    "'%s' is no type of a column; use one of %s."
                            .formatted(type, TYPES.stream().sorted().toList())));
        }
    }

    private void output(Output output, DecisionTable table) {
        var listed = Cells.listed(output);
        for (var entry : Cells.column(table, output)) {
            var said = entry.text();
            var id = id(entry.element().getId());
            if (!Cells.isOneValue(said) || said.equals("null")) {
                continue;
            }
            if (!fits(said, Objects.toString(output.getTypeRef(), ""))) {
                broken.add(new Broken(
                        id, "%s is no %s, which is the type of its column.".formatted(said, output.getTypeRef())));
            } else if (listed.isPresent() && !listed.get().contains(said)) {
                broken.add(new Broken(
                        id,
                        "%s is not among the values that its column lists: %s."
                                .formatted(said, listed.get().stream().sorted().toList())));
            }
        }
    }

    private static boolean fits(String value, String type) {
        var isText = value.startsWith("\"");
        var isTruth = value.equals("true") || value.equals("false");
        if (NUMBERS.contains(type)) {
            return !isText && !isTruth && (type.equals("double") || type.equals("number") || !value.contains("."));
        }
        return switch (type) {
            case "boolean" -> isTruth;
            case "string" -> isText;
            default -> true;
        };
    }

    private void unique(List<Rule> rules) {
        for (int i = 0; i < rules.size(); i++) {
            for (int j = i + 1; j < rules.size(); j++) {
                if (overlap(rules.get(i), rules.get(j))) {
                    broken.add(new Broken(
                            id(rules.get(j).getId()),
                            "it answers where '%s' answers too, and only one may; tell them apart, or say which comes first (FIRST)."
                                    .formatted(rules.get(i).getId())));
                    break;
                }
            }
        }
    }

    private static boolean overlap(Rule one, Rule other) {
        var some = List.copyOf(one.getInputEntries());
        var others = List.copyOf(other.getInputEntries());
        for (int i = 0; i < Math.min(some.size(), others.size()); i++) {
            if (!Cells.overlap(
                    Cells.text(some.get(i).getText()), Cells.text(others.get(i).getText()))) {
                return false;
            }
        }
        return true;
    }

    private static String id(String id) {
        return Objects.toString(id, "");
    }
}
