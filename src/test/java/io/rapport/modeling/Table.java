package io.rapport.modeling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableRuleImpl;

/** One decision table as it stands in the folder, asked by the engine's own decision engine; no database, no context. */
final class Table {

    private final DmnEngine engine;
    private final DmnDecision decision;
    private final List<DmnDecisionTableEvaluationEvent> asked = new ArrayList<>();

    Table(String file, String decisionId) {
        var settings =
                (DefaultDmnEngineConfiguration) DefaultDmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        settings.setCustomPostDecisionTableEvaluationListeners(List.of(asked::add));
        engine = settings.buildEngine();
        try (var xml = Files.newInputStream(Path.of(file))) {
            decision = engine.parseDecision(decisionId, xml);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The one answer; fails where the table has none, or more than one. An unknown input is null. */
    Map<String, Object> answer(Map<String, Object> inputs) {
        var results = engine.evaluateDecisionTable(decision, inputs);
        if (results.size() != 1) {
            throw new AssertionError("%s answers %d times for %s".formatted(decision.getKey(), results.size(), inputs));
        }
        return results.getSingleResult().getEntryMap();
    }

    /** The one answer, where there is one. */
    Optional<Map<String, Object>> find(Map<String, Object> inputs) {
        var results = engine.evaluateDecisionTable(decision, inputs);
        return results.isEmpty()
                ? Optional.empty()
                : Optional.of(results.getSingleResult().getEntryMap());
    }

    /** The rules that have answered so far, by id. */
    Set<String> fired() {
        return asked.stream()
                .flatMap(event -> event.getMatchingRules().stream())
                .map(DmnEvaluatedDecisionRule::getId)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every rule of the table, by id. */
    Set<String> rules() {
        return ((DmnDecisionTableImpl) decision.getDecisionLogic())
                .getRules().stream()
                        .map(DmnDecisionTableRuleImpl::getId)
                        .collect(Collectors.toCollection(TreeSet::new));
    }
}
