package io.rapport.engine;

import static io.rapport.engine.GuardedWords.AMOUNT;
import static io.rapport.engine.GuardedWords.CODE;
import static io.rapport.engine.GuardedWords.NOTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What may be on a token, tried on a form, a step that takes what the form hands in, and one more form. */
@RapportTest
class VariableGuardTest {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="model" targetNamespace="urn:test">
              <bpmn:process id="guarded-form" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="begun"/>
                <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="say"/>
                <bpmn:userTask id="say"/>
                <bpmn:sequenceFlow id="f2" sourceRef="say" targetRef="take"/>
                <bpmn:serviceTask id="take" camunda:delegateExpression="${takeGuardedNote}"/>
                <bpmn:sequenceFlow id="f3" sourceRef="take" targetRef="say-more"/>
                <bpmn:userTask id="say-more"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Autowired
    RepositoryService models;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TaskService tasks;

    @Autowired
    FormService forms;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TakeGuardedNote step;

    private final String key = "G-" + UUID.randomUUID();
    private final String secret = "Her daughter is ill, call after six (" + UUID.randomUUID() + ")";
    private String deployment = "";

    @BeforeEach
    void deploy() {
        deployment = models.createDeployment()
                .addString("guarded-form.bpmn", MODEL)
                .deploy()
                .getId();
    }

    @AfterEach
    void leave_nothing_behind() {
        models.deleteDeployment(deployment, true);
    }

    @Test
    void a_variable_that_no_process_declares_is_refused_and_nothing_starts() {
        assertThatThrownBy(() -> start(Map.entry("customerName", "Miller")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage(
                        "Variable 'customerName' is not declared by any process. Process variables carry ids, codes,"
                                + " amounts and times; declare it in the vocabulary of its process, or keep the value in the"
                                + " customer store.");
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(key)
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Please call her", "a\nb", "{\"a\":1}", "<b>", "Müller & Söhne"})
    void free_text_in_a_variable_for_codes_is_refused(String text) {
        assertThatThrownBy(() -> start(CODE.with(text)))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage(
                        "Variable 'guardedCode' was refused: it takes an id or a code of at most 200 characters, not"
                                + " a sentence.");
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> start(Map.entry(CODE.name(), 5)))
                .hasMessage("Variable 'guardedCode' was refused: it must be of type string, not integer.");
        assertThatThrownBy(() -> start(Map.entry(AMOUNT.name(), "12")))
                .hasMessage("Variable 'guardedAmount' was refused: it must be of type double, not string.");
    }

    @Test
    void codes_and_amounts_pass_and_can_be_found_in_the_engine() {
        start(CODE.with("code-" + key), AMOUNT.with(12.5));

        assertThat(tables().with("code-" + key)).contains("act_ru_variable", "act_hi_varinst", "act_hi_detail");
    }

    @Test
    void what_a_form_hands_in_reaches_the_next_step_and_is_left_nowhere() {
        start();

        forms.submitTaskForm(task(), Map.ofEntries(NOTE.with(secret), CODE.with("said")));

        assertThat(step.taken.peek()).isEqualTo(secret);
        assertThat(tables().with(secret)).isEmpty();
        assertThat(runtime.getVariables(instance())).containsOnlyKeys(CODE.name());
    }

    @Test
    void a_long_text_of_a_completed_task_passes_too() {
        start();
        var letter = secret + "…".repeat(15_000);

        tasks.complete(task(), Map.ofEntries(NOTE.with(letter)));

        assertThat(step.taken.peek()).isEqualTo(letter);
        assertThat(tables().with(secret)).isEmpty();
    }

    @Test
    void a_text_that_no_step_takes_is_refused_and_the_task_stays_open() {
        start();
        tasks.complete(task());
        var last = task();

        assertThatThrownBy(() -> tasks.setVariable(last, NOTE.name(), secret))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessage(
                        "'guardedNote' is free text and was not taken by the step after the form. Hand it in when you"
                                + " complete the task.");
        assertThatThrownBy(() -> runtime.setVariable(instance(), NOTE.name(), secret))
                .hasMessageStartingWith("'guardedNote' is free text");
        assertThatThrownBy(() -> tasks.setVariableLocal(last, NOTE.name(), secret))
                .hasMessageStartingWith("'guardedNote' is free text");

        assertThat(tables().with(secret)).isEmpty();
        assertThat(task()).isEqualTo(last);
    }

    private EngineTables tables() {
        return new EngineTables(jdbc);
    }

    @SafeVarargs
    private void start(Map.Entry<String, ?>... variables) {
        var given = new HashMap<String, Object>();
        for (var variable : variables) {
            given.put(variable.getKey(), variable.getValue());
        }
        runtime.startProcessInstanceByKey(GuardedWords.PROCESS, key, given);
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }
}
