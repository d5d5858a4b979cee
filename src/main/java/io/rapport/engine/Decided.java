package io.rapport.engine;

import io.rapport.kernel.Problem;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a table answered, and which of its rules in which version said so.
 *
 * @param outputs output column name to value
 * @param rules ids of the rules that matched, in table order
 * @param table the decision's id
 * @param version the deployed version of the table, from 1
 */
public record Decided(Map<String, Object> outputs, List<String> rules, String table, int version) {

    /** A text output; a missing column is a fault of the model and named as such. */
    public String text(String output) {
        return find(output)
                .orElseThrow(() -> new NoAnswer(table, "its rule " + rules + " leaves '" + output + "' empty"));
    }

    public Optional<String> find(String output) {
        return Optional.ofNullable(outputs.get(output)).map(Object::toString);
    }

    /** The first rule that matched. */
    public String rule() {
        return rules.get(0);
    }

    /** A table that could not answer. */
    public static final class NoAnswer extends Problem {
        NoAnswer(String table, String why) {
            super(
                    Kind.CONFLICT,
                    "engine/no-answer",
                    "The decision '%s' has no answer: %s. Mend the table in Camunda Modeler and deploy it."
                            .formatted(table, why));
        }
    }
}
