package io.rapport.modeling;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.Description;
import org.camunda.bpm.model.dmn.instance.DmnElement;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;

/** A table must be readable rule by rule, and answer once. */
final class ReadableTable {

    private static final Pattern CAMEL = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final String DRAWING = "https://www.omg.org/spec/DMN/20191111/DMNDI/";

    private ReadableTable() {}

    static void check(DmnModelInstance model, HistoryPeriods history, Findings found) {
        var drawn = model.getDocument().getElementsByNameNs(DRAWING, "DMNShape").stream()
                .map(shape -> shape.getAttribute("dmnElementRef"))
                .collect(Collectors.toSet());
        for (var decision : model.getModelElementsByType(Decision.class)) {
            found.when(
                    !CAMEL.matcher(id(decision)).matches(), decision, "its id must be camel case, like serviceLevel.");
            history.ofTable(decision.getCamundaHistoryTimeToLiveString())
                    .ifPresent(sentence -> found.when(true, decision, sentence));
            found.when(!drawn.contains(id(decision)), decision, "it is not drawn; give it a shape.");
            if (decision.getExpression() instanceof DecisionTable table) {
                checkTable(decision, table, found);
            }
        }
    }

    private static void checkTable(Decision decision, DecisionTable table, Findings found) {
        var policy = table.getHitPolicy();
        found.when(
                policy != HitPolicy.UNIQUE && !mentions(decision, table, policy),
                decision,
                "its hit policy is %s; make it UNIQUE, or say in its description why it is %s."
                        .formatted(policy, policy));
        for (Rule rule : table.getRules()) {
            found.when(
                    !ModelLint.KEBAB.matcher(id(rule)).matches(),
                    rule,
                    "its id must be lower case with hyphens and say what the rule is for.");
            found.when(text(rule.getDescription()).isBlank(), rule, "give the reason for this rule in its annotation.");
        }
    }

    private static String id(DmnElement element) {
        return element.getId() == null ? "" : element.getId();
    }

    private static boolean mentions(Decision decision, DecisionTable table, HitPolicy policy) {
        var said = text(decision.getDescription()) + " " + text(table.getDescription());
        return said.toUpperCase(Locale.ROOT).contains(policy.name().replace('_', ' '));
    }

    private static String text(@Nullable Description description) {
        return description == null ? "" : description.getTextContent();
    }
}
