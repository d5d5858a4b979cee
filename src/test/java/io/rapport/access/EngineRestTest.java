package io.rapport.access;

import static io.rapport.request.process.ServiceRequest.IS_CUSTOMER_CONTENT;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.request.Desk;
import io.rapport.web.Browser;
import io.rapport.web.Web;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine's own interface, as the people who may use it. */
@RapportTest
class EngineRestTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Test
    void an_agent_sees_the_teams_tasks_and_no_history_of_others_cases() {
        var task = task();

        assertThat(ids(anna().get("/engine-rest/task"))).contains(task);
        assertThat(ids(tom().get("/engine-rest/task"))).doesNotContain(task);
        assertThat(tom().get("/engine-rest/task/" + task).status()).isIn(403, 404);
        for (var what : List.of(
                "process-instance", "activity-instance", "task", "variable-instance", "decision-instance", "detail")) {
            assertThat(anna().get("/engine-rest/history/" + what).body())
                    .as(what)
                    .isEqualTo("[]");
        }
        assertThat(ids(otto().get("/engine-rest/history/process-instance"))).isNotEmpty();
    }

    @Test
    void what_a_person_did_stands_in_the_operation_log_under_their_name() {
        var journey = desk.asks(desk.stranger(), "billing-question");
        var task = journey.task(WORK_ON_REQUEST).getId();

        assertThat(anna().post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"annarest\"}")
                        .status())
                .isEqualTo(204);
        var done = complete(anna(), task, Map.of("outcome", "resolve", "note", "Done."));
        assertThat(done.status()).as(done.body()).isEqualTo(204);

        journey.settled().waitsAt(IS_CUSTOMER_CONTENT);
        var log = otto().get("/engine-rest/history/user-operation?taskId=" + task);
        assertThat(log.<List<String>>at("$[*].operationType")).contains("Claim", "Complete");
        assertThat(log.<List<String>>at("$[*].userId")).containsOnly("annarest");
        assertThat(anna().get("/engine-rest/history/user-operation").body()).isEqualTo("[]");
    }

    @Test
    void another_teams_task_can_neither_be_claimed_nor_completed() {
        var task = task();

        assertThat(tom().post("/engine-rest/task/" + task + "/claim", "{\"userId\": \"tomrest\"}")
                        .status())
                .isEqualTo(403);
        assertThat(complete(tom(), task, Map.of("outcome", "resolve")).status()).isEqualTo(403);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            hand-over, moon-team, 422, There is no team 'moon-team'
            destroy,   ,          400, it takes one of
            """)
    void a_step_that_refuses_says_why_to_programs_and_to_tasklist(
            String outcome, String team, int status, String sentence) {
        var journey = desk.asks(desk.stranger(), "billing-question");
        var task = journey.task(WORK_ON_REQUEST).getId();
        var form = team == null ? Map.of("outcome", outcome) : Map.of("outcome", outcome, "handOverTeam", team);

        refused(complete(anna(), task, form), status, sentence);
        var tasklist = Browser.of(web, "annarest").tasklist();
        refused(
                tasklist.post("/camunda/api/engine/engine/default/task/" + task + "/submit-form", variables(form)),
                status,
                sentence);
        journey.waitsAt(WORK_ON_REQUEST);
    }

    @Test
    void what_nobody_declared_is_refused() {
        var task = task();

        refused(complete(anna(), task, Map.of("outcome", "resolve", "customerName", "Ida")), 400, "not declared");
    }

    private String task() {
        return desk.asks(desk.stranger(), "billing-question")
                .task(WORK_ON_REQUEST)
                .getId();
    }

    private Web.Client anna() {
        return web.as("annarest", "agents", "billing-team");
    }

    private Web.Client tom() {
        return web.as("tomrest", "agents", "technical-team");
    }

    private Web.Client otto() {
        return web.as("ottorest", "auditors");
    }

    private static Web.Answer complete(Web.Client person, String task, Map<String, String> form) {
        return person.post("/engine-rest/task/" + task + "/complete", variables(form));
    }

    private static String variables(Map<String, String> form) {
        var values = form.entrySet().stream()
                .map(e -> "\"%s\": {\"value\": \"%s\", \"type\": \"String\"}".formatted(e.getKey(), e.getValue()))
                .toList();
        return "{\"variables\": {%s}}".formatted(String.join(", ", values));
    }

    private static void refused(Web.Answer answer, int status, String sentence) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.<String>at("$.message")).contains(sentence).doesNotContain("Exception");
    }

    private static List<String> ids(Web.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.at("$[*].id");
    }
}
