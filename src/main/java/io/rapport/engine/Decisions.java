package io.rapport.engine;

import io.rapport.engine.Decided.NoAnswer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.dmn.DecisionException;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.springframework.stereotype.Component;

/**
 * Asks the deployed tables. Asked from a step of a process, the evaluation stands in Cockpit at that step.
 */
@Component
public class Decisions {

    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NAMES = Pattern.compile("\\s*\"[^\"]*\"(\\s*,\\s*\"[^\"]*\")*\\s*");

    private final DecisionService tables;
    private final RepositoryService deployed;
    private final DecisionRecorder recorder;
    private final AsSystem asSystem;

    Decisions(DecisionService tables, RepositoryService deployed, DecisionRecorder recorder, AsSystem asSystem) {
        this.tables = tables;
        this.deployed = deployed;
        this.recorder = recorder;
        this.asSystem = asSystem;
    }

    /**
     * Asks the newest deployed version of a table.
     *
     * @param table the decision's id, for example {@code serviceLevel}
     * @param inputs every input by name; {@code null} means unknown
     * @throws NoAnswer when the table is not deployed, no rule matches, or more than one does where one should
     */
    public Decided decide(String table, Map<String, ?> inputs) {
        return asSystem.call(() -> recorder.recorded(table, () -> single(table, evaluate(table, inputs))));
    }

    /** The id of the newest deployed version of a table, another for each deployment; empty when there is none. */
    public Optional<String> newest(String table) {
        return asSystem.call(() -> Optional.ofNullable(deployed.createDecisionDefinitionQuery()
                        .decisionDefinitionKey(table)
                        .latestVersion()
                        .singleResult())
                .map(DecisionDefinition::getId));
    }

    /**
     * What the rules of the newest deployed version of a table name in its first column: plain texts, in the order of the
     * rules. A rule that names none, or says it in another way, adds nothing; nothing where the table is not deployed.
     */
    public List<String> named(String table) {
        var model = newest(table).map(id -> asSystem.call(() -> deployed.getDmnModelInstance(id)));
        return model.stream()
                .flatMap(all -> all.getModelElementsByType(Rule.class).stream())
                .flatMap(rule -> rule.getInputEntries().stream().limit(1))
                .map(cell -> cell.getText() == null ? "" : cell.getText().getTextContent())
                .filter(text -> NAMES.matcher(text).matches())
                .flatMap(text -> NAME.matcher(text).results().map(name -> name.group(1)))
                .distinct()
                .toList();
    }

    /**
     * As {@link #decide}, for a table that need not have a rule for everything.
     *
     * @return empty when no rule matches
     * @throws NoAnswer when the table is not deployed, or more than one rule matches where one should
     */
    public Optional<Decided> find(String table, Map<String, ?> inputs) {
        var answer = asSystem.call(() -> recorder.recorded(table, () -> {
            var result = evaluate(table, inputs);
            return result.isEmpty() ? Map.of() : single(table, result);
        }));
        return Optional.of(answer).filter(decided -> !decided.rules().isEmpty());
    }

    private DmnDecisionResult evaluate(String table, Map<String, ?> inputs) {
        try {
            return tables.evaluateDecisionByKey(table)
                    .variables(new LinkedHashMap<>(inputs))
                    .evaluate();
        } catch (NotFoundException missing) {
            throw new NoAnswer(table, "no such table is deployed");
        } catch (DmnEngineException | DecisionException broken) {
            throw new NoAnswer(table, "it cannot be evaluated with inputs " + inputs.keySet());
        }
    }

    private static Map<String, Object> single(String table, DmnDecisionResult result) {
        if (result.isEmpty()) {
            throw new NoAnswer(table, "no rule matches");
        }
        if (result.size() > 1) {
            throw new NoAnswer(table, result.size() + " rules match where one must");
        }
        return new LinkedHashMap<>(result.getSingleResult());
    }
}
