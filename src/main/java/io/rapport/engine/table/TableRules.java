package io.rapport.engine.table;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.UnaryTests;
import org.camunda.bpm.model.xml.ModelException;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.jspecify.annotations.Nullable;

/** What can be seen of a table before it is asked for the first time. */
public final class TableRules {

    private static final DmnEngine ENGINE =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private static final FeelEngineApi FEEL = FeelEngineBuilder.forJava().build();

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    /** What can take as long as its writer likes. */
    private static final Pattern LOOP = Pattern.compile("\\b(for|some|every|function)\\b");

    private TableRules() {}

    /** Everything in this file of tables that must be mended; empty when they may be deployed. */
    public static List<Broken> check(byte[] xml) {
        try {
            var model = Dmn.readModelFromStream(new ByteArrayInputStream(xml));
            var broken = new ArrayList<Broken>();
            expressions(model, broken);
            for (var decision : model.getModelElementsByType(Decision.class)) {
                if (decision.getExpression() instanceof DecisionTable table) {
                    ids(decision, table, broken);
                    broken.addAll(Columns.check(table));
                }
                broken.addAll(Contract.check(decision));
            }
            if (broken.isEmpty()) {
                ENGINE.parseDecisions(new ByteArrayInputStream(xml));
            }
            return broken;
        } catch (ModelException | DmnEngineException wrong) {
            return List.of(new Broken("", "the engine cannot read this table: " + deepest(wrong)));
        }
    }

    private static void ids(Decision decision, DecisionTable table, List<Broken> broken) {
        for (Rule rule : table.getRules()) {
            if (rule.getId() == null) {
                broken.add(new Broken(
                        id(decision.getId()),
                        "one of its rules has no id; give each one that says what the rule is for."));
            }
        }
    }

    private static void expressions(DmnModelInstance model, List<Broken> broken) {
        for (var expression : model.getModelElementsByType(LiteralExpression.class)) {
            feel(id(expression.getId()), Cells.text(expression.getText()), false, broken);
        }
        for (var tests : model.getModelElementsByType(UnaryTests.class)) {
            feel(id(tests.getId()), Cells.text(tests.getText()), true, broken);
        }
    }

    private static void feel(String id, String text, boolean isTest, List<Broken> broken) {
        if (text.isEmpty()) {
            return;
        }
        var read = isTest ? FEEL.parseUnaryTests(text) : FEEL.parseExpression(text);
        if (!read.isSuccess()) {
            broken.add(new Broken(id, "'%s' is no FEEL; check quotes, brackets and signs.".formatted(text)));
        } else if (LOOP.matcher(QUOTED.matcher(text).replaceAll("")).find()) {
            broken.add(new Broken(id, "'%s' goes through a list; a table compares and answers.".formatted(text)));
        }
    }

    private static String id(@Nullable String id) {
        return id == null ? "" : id;
    }

    private static String deepest(Throwable failure) {
        var cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }
}
