package io.rapport.access;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.intake.Together;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Mistakes of the caller at the engine's doors are told as such: to programs at engine REST, to people in Tasklist. */
@RapportTest
class EngineRefusalsTest {

    private static final int AT_ONCE = 4;

    private static final String RESOLVE = "{\"variables\": {\"outcome\": {\"value\": \"resolve\"}}}";

    private static final String OBJECT =
            """
            {"value": "rO0AB", "type": "Object",
             "valueInfo": {"objectTypeName": "java.util.HashMap", "serializationDataFormat": "%s"}}""";

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            {}                                                       | outcome
            {"variables": {}}                                        | outcome
            {"variables": {"outcome": {"value": null}}}              | outcome
            {"variables": {"outcome": {"value": "hand-over"}}}       | handOverTeam
            {"variables": {"outcome": {"value": "ask-exception"}}}   | exceptionKind
            """)
    void a_choice_that_is_missing_is_named_and_nothing_happens(String form, String missing) {
        var journey = desk.asks(desk.stranger(), "billing-question");
        var task = journey.task(WORK_ON_REQUEST).getId();

        for (var answer : List.of(
                agent().post("/engine-rest/task/" + task + "/complete", form),
                tasklist().post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", form))) {
            refused(answer, 400, "'" + missing + "' is missing");
        }
        journey.waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void who_is_second_is_told_so() {
        for (int round = 0; round < 3; round++) {
            var task = task();
            var start = new CyclicBarrier(AT_ONCE);
            var agent = agent();

            var answers = IntStream.range(0, AT_ONCE)
                    .mapToObj(i -> CompletableFuture.supplyAsync(() -> {
                        Together.at(start);
                        return agent.post("/engine-rest/task/" + task + "/complete", RESOLVE);
                    }))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).filteredOn(answer -> answer.status() == 204).hasSize(1);
            assertThat(answers).filteredOn(answer -> answer.status() != 204).allSatisfy(second -> {
                // 403: the task's own grants went with it, just before they were looked at
                assertThat(second.status()).as(second.body()).isIn(403, 404, 409);
                assertThat(second.<String>at("$.message")).containsAnyOf("omebody else", "permission");
            });
        }
    }

    @Test
    void a_task_that_is_gone_is_not_found() {
        var task = task();
        assertThat(agent().post("/engine-rest/task/" + task + "/complete", RESOLVE)
                        .status())
                .isEqualTo(204);

        refused(agent().post("/engine-rest/task/" + task + "/complete", RESOLVE), 404, "may have completed it");
        refused(
                tasklist().post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", RESOLVE),
                404,
                "may have completed it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/x-java-serialized-object", "application/json"})
    void a_java_object_is_no_variable(String format) {
        var task = task();
        var object = OBJECT.formatted(format);

        refused(
                agent().post(
                                "/engine-rest/task/" + task + "/complete",
                                "{\"variables\": {\"outcome\": " + object + "}}"),
                400,
                "Objects are not taken");
        refused(agent().put("/engine-rest/task/" + task + "/variables/outcome", object), 400, "Objects are not taken");
        refused(
                tasklist().put("/camunda/api/engine/engine/default/task/" + task + "/variables/outcome", object),
                400,
                "Objects are not taken");
    }

    @Test
    void an_error_that_no_model_draws_ends_nothing() {
        var journey = desk.asks(desk.stranger(), "billing-question");
        var task = journey.task(WORK_ON_REQUEST).getId();

        refused(
                agent().post("/engine-rest/task/" + task + "/bpmnError", "{\"errorCode\": \"tired\"}"),
                400,
                "The model draws no way for this error");
        var escalated = agent().post("/engine-rest/task/" + task + "/bpmnEscalation", "{\"escalationCode\": \"up\"}");

        assertThat(escalated.status()).as(escalated.body()).isBetween(400, 499);
        journey.waitsAt(WORK_ON_REQUEST);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "comment/create",
                "comment/create/",
                "attachment/create",
                "%63omment/create",
                "attachment/create/"
            })
    void nobody_writes_words_about_a_customer_onto_a_task(String door) {
        var task = task();
        var words = "{\"message\": \"Ida has debts\"}";

        for (var answer : List.of(
                agent().post("/engine-rest/task/" + task + "/" + door, words),
                web.admin().post("/engine-rest/task/" + task + "/" + door, words),
                web.admin().post("/engine-rest/engine/default/task/" + task + "/" + door, words),
                tasklist().post("/camunda/api/engine/engine/default/task/" + task + "/" + door, words))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(door.endsWith("/") ? 400 : 403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        }
        assertThat(tasks.getTaskComments(task)).isEmpty();
        assertThat(tasks.getTaskAttachments(task)).isEmpty();
    }

    private String task() {
        return desk.asks(desk.stranger(), "billing-question")
                .task(WORK_ON_REQUEST)
                .getId();
    }

    private Web.Client agent() {
        return web.as("annarest", "agents", "billing-team");
    }

    private Web.Client tasklist() {
        agent();
        return Browser.of(web, "annarest").tasklist();
    }

    private static void refused(Web.Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>at("$.message")).contains(sentence).doesNotContain("Exception", "ENGINE-");
    }
}
