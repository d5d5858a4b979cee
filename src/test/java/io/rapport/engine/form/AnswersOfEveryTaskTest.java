package io.rapport.engine.form;

import static io.rapport.Person.TOM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Each user task that is shipped, with its form, in a process of its own: whoever completes it answers what the form asks
 * and nothing that another one asks.
 */
@RapportTest
class AnswersOfEveryTaskTest {

    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="model" targetNamespace="urn:test">
              <bpmn:process id="asked-form" isExecutable="true" camunda:historyTimeToLive="P365D">
                <bpmn:startEvent id="begun"/>
                <bpmn:sequenceFlow id="f1" sourceRef="begun" targetRef="step"/>
                <bpmn:userTask id="step" camunda:formRef="%s" camunda:formRefBinding="deployment"/>
                <bpmn:sequenceFlow id="f2" sourceRef="step" targetRef="after"/>
                <bpmn:userTask id="after"/>
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
    IdentityService identity;

    private final String key = "G-" + UUID.randomUUID();
    private String deployment = "";

    static Stream<AskedTask> tasks() {
        return AskedTask.all();
    }

    @AfterEach
    void leave_nothing_behind() {
        identity.clearAuthentication();
        models.deleteDeployment(deployment, true);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void what_another_task_asks_is_refused_at_this_one(AskedTask asked) throws Exception {
        var foreign = new TreeSet<String>();
        AskedTask.all().forEach(other -> foreign.addAll(other.keys()));
        foreign.removeAll(asked.keys());
        assertThat(foreign).isNotEmpty();
        var task = start(asked, Map.of());

        for (var name : foreign) {
            assertThatThrownBy(() -> tasks.complete(task, Map.of(name, valueOf(name))))
                    .as(name)
                    .rootCause()
                    .hasMessageContaining("'" + name + "' is not asked by the form of 'step'");
            assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of(name, valueOf(name))))
                    .as(name)
                    .rootCause()
                    .hasMessageContaining("'" + name + "' is not asked by the form of 'step'");
        }
        identity.clearAuthentication();
        assertThat(runtime.getVariables(instance())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void what_the_next_step_decides_by_is_not_left_out_and_an_earlier_answer_does_not_count(AskedTask asked)
            throws Exception {
        for (var left : asked.required()) {
            var name = left.path("key").asText();
            var shown = asked.shows(left);
            var before = new HashMap<>(shown);
            asked.required().forEach(part -> before.putIfAbsent(part.path("key").asText(), asked.answer(part)));
            var task = start(asked, before);
            var said = new HashMap<String, Object>();
            asked.required().stream()
                    .map(part -> part.path("key").asText())
                    .filter(other -> !other.equals(name))
                    .forEach(other -> said.put(other, before.get(other)));

            assertThatThrownBy(() -> tasks.complete(task, said))
                    .as(name)
                    .rootCause()
                    .hasMessageContaining("'" + name + "' is missing, and the next step needs it");
            said.put(name, null);
            assertThatThrownBy(() -> forms.submitTaskForm(task, said))
                    .as(name)
                    .rootCause()
                    .hasMessageContaining("'" + name + "' is missing");
            said.put(name, before.get(name));
            tasks.complete(task, said);
            assertThat(tasks.createTaskQuery().taskId(task).count()).isZero();
            leave_nothing_behind();
        }
        start(asked, Map.of());
    }

    @Test
    void what_the_form_asks_and_nobody_said_is_forgotten() throws Exception {
        var asked = AskedTask.all()
                .filter(task -> task.id().equals("choose-receivers"))
                .findFirst()
                .orElseThrow();
        var task = start(asked, Map.of("parcelReceiver", "somebody"));

        tasks.complete(task);

        identity.clearAuthentication();
        assertThat(runtime.getVariables(instance())).containsEntry("parcelReceiver", null);
    }

    @Test
    void a_task_that_was_only_lent_is_given_back_without_answers() throws Exception {
        var asked = AskedTask.all()
                .filter(task -> task.id().equals("decide-as-sponsor"))
                .findFirst()
                .orElseThrow();
        var task = start(asked, Map.of());
        identity.clearAuthentication();
        tasks.delegateTask(task, TOM.id());
        identity.setAuthentication(TOM.id(), TOM.groups());

        assertThatThrownBy(() -> forms.submitTaskForm(task, Map.of("sponsorSays", "promise", "means", "overtime")))
                .hasMessageContaining("'means', 'sponsorSays' is an answer of the task's form");
        forms.submitTaskForm(task, Map.of());

        identity.clearAuthentication();
        assertThat(runtime.getVariables(instance())).isEmpty();
    }

    /** The task is Tom's, and he is signed in. */
    private String start(AskedTask asked, Map<String, Object> before) throws Exception {
        deployment = models.createDeployment()
                .addString(
                        "asked-form.bpmn",
                        MODEL.formatted(asked.form().path("id").asText()))
                .addString("asked.form", Files.readString(Path.of(asked.file())))
                .deploy()
                .getId();
        runtime.startProcessInstanceByKey("asked-form", key, before);
        var task = tasks.createTaskQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
        TOM.worksHere(identity);
        tasks.setAssignee(task, TOM.id());
        identity.setAuthentication(TOM.id(), TOM.groups());
        return task;
    }

    private static Object valueOf(String name) {
        return AskedTask.all()
                .flatMap(task -> task.answers().entrySet().stream())
                .filter(answer -> answer.getKey().equals(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private String instance() {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key)
                .singleResult()
                .getId();
    }
}
