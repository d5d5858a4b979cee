package io.rapport.access;

import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.proof.Needles;
import io.rapport.customer.proof.TableScan;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import net.minidev.json.JSONObject;
import org.camunda.bpm.engine.TaskService;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** What somebody types at a door of the engine would outlive the erasure of whom it is about. */
@RapportTest
class NoWordsInTheEngineTest {

    private static final String COMPLETE =
            "{\"variables\": {\"outcome\": {\"value\": \"resolve\"}, \"note\": {\"value\": \"Done.\"}}}";

    private static final Set<String> FIELDS = Set.of(
            "name",
            "description",
            "priority",
            "assignee",
            "owner",
            "delegationState",
            "due",
            "followUp",
            "parentTaskId",
            "caseInstanceId",
            "tenantId");

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    DataSource database;

    @ParameterizedTest
    @CsvSource({
        "caseInstanceId, Willa Wronged call +49 30 5556667",
        "parentTaskId, Willa Wronged call +49 30 5556667",
        "priority, 19800309",
    })
    void the_journey_alone_says_what_a_task_belongs_to(String field, String value) {
        var task = task();

        for (var answer : List.of(
                agent().put("/engine-rest/task/" + task, changed(task, field, value)),
                web.admin().put("/engine-rest/engine/default/task/" + task, changed(task, field, value)),
                tasklist().put("/camunda/api/engine/engine/default/task/" + task, changed(task, field, value)))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.<String>at("$.message")).contains("are the journey's");
        }
    }

    /** Below another it would be deleted with it, and its case would stay open with nobody at work. */
    @Test
    void no_task_is_put_below_the_task_of_another_case() {
        var mine = desk.asks(desk.stranger(), "billing-question");
        var other = desk.asks(desk.stranger(), "billing-question");
        var task = mine.task(WORK_ON_REQUEST).getId();
        var below = other.task(WORK_ON_REQUEST).getId();

        var answer = agent().put("/engine-rest/task/" + below, changed(below, "parentTaskId", task));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);

        assertThat(agent().post("/engine-rest/task/" + task + "/complete", COMPLETE)
                        .status())
                .isEqualTo(204);
        mine.settled().waitsAt(IS_CUSTOMER_CONTENT);
        other.waitsAt(WORK_ON_REQUEST);
        assertThat(agent().post("/engine-rest/task/" + below + "/complete", COMPLETE)
                        .status())
                .isEqualTo(204);
        other.settled().waitsAt(IS_CUSTOMER_CONTENT);
    }

    @Test
    void a_task_sent_back_as_it_was_with_another_follow_up_is_taken() {
        var task = task();

        var answer =
                agent().put("/engine-rest/task/" + task, changed(task, "followUp", "2026-03-05T09:00:00.000+0000"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(tasks.createTaskQuery().taskId(task).singleResult().getFollowUpDate())
                .isNotNull();
    }

    @Test
    void no_door_lets_an_agent_write_words_down() throws IOException {
        var task = desk.asks(desk.stranger(), "billing-question").task(WORK_ON_REQUEST);
        var words = "willa-wronged-" + UUID.randomUUID();

        for (var door : doors()) {
            knock(door.formatted(task.getId(), task.getProcessInstanceId(), words));
        }

        assertThat(new TableScan(Needles.of(List.of(words))).look(database).found())
                .isEmpty();
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    private void knock(String door) {
        var parts = door.replace('\'', '"').split(" ", 3);
        var path = "/engine-rest/" + parts[1];
        switch (parts[0]) {
            case "PUT" -> agent().put(path, parts[2]);
            case "DELETE" -> agent().delete(path);
            default -> agent().post(path, parts[2]);
        }
    }

    /** Method, address, body; %1$s is a task, %2$s its journey, %3$s the words. */
    private static List<String> doors() throws IOException {
        return new ClassPathResource("access/doors-of-the-engine.txt")
                .getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** What engine REST lets somebody change of the task, as it is, with one field changed. */
    private String changed(String task, String field, @Nullable Object value) {
        var sent = new HashMap<String, @Nullable Object>(
                web.admin().get("/engine-rest/task/" + task).<Map<String, Object>>at("$"));
        sent.keySet().retainAll(FIELDS);
        sent.put(field, value);
        return JSONObject.toJSONString(sent);
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
}
