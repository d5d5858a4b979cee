package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Runs last, in the whole suite only: what no story has been to is named here. */
@RapportTest
@Order(Integer.MAX_VALUE)
@EnabledIfSystemProperty(
        named = "rapport.whole-suite",
        matches = "true",
        disabledReason = "only the whole suite can have visited everything")
class EveryStepIsVisitedTest {

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    JdbcClient jdbc;

    @Test
    void some_story_visits_every_step_of_every_journey() {
        var unvisited = new TreeSet<String>();
        shipped().forEach(process -> {
            var visited =
                    history.createHistoricActivityInstanceQuery().processDefinitionId(process.getId()).list().stream()
                            .map(a -> a.getActivityId())
                            .collect(Collectors.toSet());
            repository.getBpmnModelInstance(process.getId()).getModelElementsByType(FlowNode.class).stream()
                    .map(FlowNode::getId)
                    .filter(id -> !visited.contains(id))
                    .forEach(id -> unvisited.add(process.getKey() + "/" + id));
        });

        assertThat(unvisited).as("steps no story visits").isEmpty();
    }

    @Test
    void some_story_fires_every_rule_of_every_table() {
        var fired = fired();
        var silent = new TreeSet<String>();
        tables().forEach(table ->
                repository.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
                        .map(rule -> table.getKey() + "/" + rule.getId())
                        .filter(rule -> !fired.contains(rule))
                        .forEach(silent::add));

        assertThat(silent).as("rules no story fires").isEmpty();
    }

    private Stream<ProcessDefinition> shipped() {
        return repository.createProcessDefinitionQuery().list().stream().filter(process -> Set.of(
                        "service-request",
                        "work-request",
                        "expectation-gap",
                        "exception-approval",
                        "take-over",
                        "escalation",
                        "privacy-request",
                        "answer-privacy-request",
                        "keep-restriction",
                        "steward-case",
                        "work-handover",
                        "relationship-handover",
                        "hand-over-parcel",
                        "tell-recipients")
                .contains(process.getKey()));
    }

    private Stream<DecisionDefinition> tables() {
        return repository.createDecisionDefinitionQuery().list().stream().filter(table -> Set.of(
                        "segment",
                        "intimacyTier",
                        "serviceLevel",
                        "requestRouting",
                        "approvalThreshold",
                        "factAccess",
                        "privacyClock",
                        "eraseOrKeep",
                        "restrictedUse",
                        "restrictionReview",
                        "pairVerdict",
                        "timeToTakeOver",
                        "noteRules",
                        "promiseRisk",
                        "capacityFallback",
                        "capacityExemption",
                        "promiseCheck")
                .contains(table.getKey()));
    }

    private Set<String> fired() {
        var fired = new HashSet<String>();
        history.createHistoricDecisionInstanceQuery().includeOutputs().list().forEach(asked -> asked.getOutputs()
                .forEach(output -> fired.add(asked.getDecisionDefinitionKey() + "/" + output.getRuleId())));
        jdbc.sql(
                        "select 'segment/' || segment_rule from tiering_decision union select 'intimacyTier/' || tier_rule from tiering_decision")
                .query(String.class)
                .list()
                .forEach(fired::add);
        jdbc.sql("select distinct table_id, rules from customer_read")
                .query((row, n) -> Stream.of(row.getString(2).split(","))
                        .map((row.getString(1) + "/")::concat)
                        .toList())
                .list()
                .forEach(fired::addAll);
        return fired;
    }
}
