package io.rapport.access;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever strange thing is handed to the engine, it is the caller's mistake and told in a sentence. */
@RapportTest
class StrangeValuesTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    RuntimeService journeys;

    @ParameterizedTest
    @ValueSource(strings = {"{\"value\": \"eHg=\", \"type\": \"File\"}", "{\"value\": 1, \"type\": \"Number\"}"})
    void what_is_no_plain_value_is_no_variable(String value) {
        var task = "/engine-rest/task/" + task();

        refused(
                web.admin().post(task + "/complete", "{\"variables\": {\"outcome\": " + value + "}}"),
                400,
                "Objects are not taken");
        refused(web.admin().put(task + "/variables/outcome", value), 400, "Objects are not taken");
    }

    @Test
    void a_task_of_a_journey_is_not_deleted() {
        refused(web.admin().delete("/engine-rest/task/" + task()), 409, "Complete it");
    }

    @Test
    void json_without_end_is_not_read() {
        refused(
                web.admin().post("/engine-rest/filter/create", "{\"orQueries\":[".repeat(1100) + "]}".repeat(1100)),
                400,
                "nested too deeply");
    }

    @Test
    void an_escalation_that_no_model_draws_is_told_as_one() {
        refused(
                web.admin().post("/engine-rest/task/" + task() + "/bpmnEscalation", "{\"escalationCode\": \"up\"}"),
                400,
                "draws no way for this escalation");
    }

    @ParameterizedTest
    @ValueSource(strings = {"businessKey", "caseInstanceId"})
    void nobody_is_named_in_the_key_of_a_journey(String field) {
        refused(
                web.admin()
                        .post(
                                "/engine-rest/process-definition/key/exception-approval/start",
                                "{\"%s\": \"Nora New nora@example.org\"}".formatted(field)),
                400,
                "an id of ours");

        assertThat(journeys.createProcessInstanceQuery()
                        .processInstanceBusinessKeyLike("Nora%")
                        .count())
                .isZero();
    }

    private String task() {
        return desk.asks(desk.stranger(), "billing-question")
                .task(WORK_ON_REQUEST)
                .getId();
    }

    private static void refused(Web.Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>at("$.message")).contains(sentence).doesNotContain("Exception", "ENGINE-");
    }
}
