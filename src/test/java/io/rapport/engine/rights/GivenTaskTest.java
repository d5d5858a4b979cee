package io.rapport.engine.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import io.rapport.Journeys;
import io.rapport.RapportTest;
import io.rapport.request.Desk;
import io.rapport.web.Web;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who has a task sees the customer and answers: nobody gives it to whom no role lets work on tasks. */
@RapportTest
class GivenTaskTest {

    @Autowired
    Web web;

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    TaskService tasks;

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "delegate", "update", "identity-links", "owner"})
    void an_auditor_is_given_no_task(String door) {
        web.as("givenauditor", "auditors");
        var task = task();
        var agent = web.as("givingagent", "agents", "technical-team");
        assertThat(agent.post(task + "/claim", "{\"userId\": \"givingagent\"}").status())
                .isEqualTo(204);

        var answer = given(agent, task, door, "givenauditor");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.<String>at("$.message")).contains("role does not work on tasks");
        assertThat(standing(task)).isEqualTo("givingagent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"assignee", "delegate", "update", "identity-links", "owner"})
    void an_agent_is(String door) {
        web.as("givenagent", "agents");
        var task = task();
        var agent = web.as("givingagent", "agents", "technical-team");
        agent.post(task + "/claim", "{\"userId\": \"givingagent\"}");

        var answer = given(agent, task, door, "givenagent");

        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(standing(task)).isEqualTo(door.equals("owner") ? "givingagent" : "givenagent");
    }

    @Test
    void a_lead_gives_an_auditor_none_either() {
        web.as("givenauditor", "auditors");
        var task = task();

        var answer = given(web.as("givinglead", "leads"), task, "assignee", "givenauditor");

        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(standing(task)).isNull();
    }

    private String task() {
        return "/engine-rest/task/"
                + journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                        .task("work-on-request")
                        .getId();
    }

    private static Web.Answer given(Web.Client giver, String task, String door, String to) {
        var user = "{\"userId\": \"%s\"}".formatted(to);
        return switch (door) {
            case "update" -> {
                Map<String, Object> standing = giver.get(task).at("$");
                standing.keySet().retainAll(Set.of("name", "description", "due", "followUp", "priority"));
                standing.put("assignee", to);
                yield giver.put(task, JsonPath.parse(standing).jsonString());
            }
            case "identity-links", "owner" ->
                giver.post(
                        task + "/identity-links",
                        "{\"userId\": \"%s\", \"type\": \"%s\"}"
                                .formatted(to, door.equals("owner") ? "owner" : "assignee"));
            default -> giver.post(task + "/" + door, user);
        };
    }

    private String standing(String task) {
        return tasks.createTaskQuery()
                .taskId(task.substring(task.lastIndexOf('/') + 1))
                .singleResult()
                .getAssignee();
    }
}
