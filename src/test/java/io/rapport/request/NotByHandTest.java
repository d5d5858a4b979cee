package io.rapport.request;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.TOM;
import static io.rapport.request.process.ServiceRequest.REQUEST_ID;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.TIER;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.Journeys;
import io.rapport.RapportTest;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An agent at the engine's own door: what the tables decided cannot be written over. */
@RapportTest
class NotByHandTest {

    @Autowired
    Desk desk;

    @Autowired
    Journeys journeys;

    @Autowired
    Requests requests;

    @Autowired
    TaskService tasks;

    @Autowired
    IdentityService identity;

    @Autowired
    RuntimeService runtime;

    @Test
    void an_agent_cannot_send_a_better_tier_or_another_team_along_with_the_form() {
        var journey = journeys.follow(desk.request(desk.stranger(), "billing-question"));

        assertThatThrownBy(() ->
                        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"), TIER.with("platinum")))
                .hasMessageContaining("'tier' is written by the journey, not by hand");
        assertThatThrownBy(() ->
                        journey.completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("respond"), TEAM.with("care-team")))
                .hasMessageContaining("'team' is written by the journey");

        journey.waitsAt(WORK_ON_REQUEST).offeredTo(WORK_ON_REQUEST, "billing-team");
    }

    @Test
    void an_agent_cannot_set_them_on_the_task_either() {
        var task = journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                .task(WORK_ON_REQUEST);
        identity.setAuthentication(TOM.id(), TOM.groups());
        try {
            assertThatThrownBy(() -> tasks.setVariable(task.getId(), TIER.name(), "platinum"))
                    .hasMessageContaining("written by the journey");
            assertThatThrownBy(() -> tasks.setVariableLocal(task.getId(), REQUEST_ID.name(), "R-1"))
                    .hasMessageContaining("written by the journey");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void a_task_can_be_claimed_and_given_away_but_carries_no_words_about_a_customer() {
        var task = journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                .task(WORK_ON_REQUEST);
        identity.setAuthentication(TOM.id(), TOM.groups());
        try {
            tasks.claim(task.getId(), TOM.id());
            var mine = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            mine.setDescription("Mr Somebody has moved to Station Road 1");
            assertThatThrownBy(() -> tasks.saveTask(mine))
                    .hasMessageContaining("name and description are the journey's");
            assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "Mr Somebody, Station Road 1"))
                    .hasMessageContaining("no such user");
            assertThatThrownBy(() -> tasks.addUserIdentityLink(task.getId(), "crm", "lives at Station Road 1"))
                    .hasMessageContaining("offered to is the journey's");
            var later = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            later.setDueDate(null);
            assertThatThrownBy(() -> tasks.saveTask(later)).hasMessageContaining("promised to the customer");
            var due = tasks.createTaskQuery().taskId(task.getId()).singleResult();
            due.setFollowUpDate(Date.from(Desk.MONDAY_10));
            tasks.saveTask(due);
        } finally {
            identity.clearAuthentication();
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("tom");
    }

    @Test
    void a_task_goes_only_to_people_and_teams_that_exist() {
        var task = journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                .task(WORK_ON_REQUEST);
        var colleague = identity.newUser("tilda");
        identity.saveUser(colleague);
        identity.createMembership("tilda", "agents");
        identity.setAuthentication(TOM.id(), TOM.groups());
        try {
            tasks.claim(task.getId(), TOM.id());
            assertThatThrownBy(() -> tasks.setAssignee(task.getId(), "nobody")).hasMessageContaining("no such user");
            assertThatThrownBy(() -> tasks.delegateTask(task.getId(), "nobody")).hasMessageContaining("no such user");
            assertThatThrownBy(() -> tasks.addCandidateUser(task.getId(), "tilda"))
                    .hasMessageContaining("offered to is the journey's");
            assertThatThrownBy(() -> tasks.deleteCandidateGroup(task.getId(), "technical-team"))
                    .hasMessageContaining("offered to is the journey's");
            tasks.setAssignee(task.getId(), "tilda");
        } finally {
            identity.clearAuthentication();
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isEqualTo("tilda");
        identity.deleteUser("tilda");
    }

    @Test
    void an_answer_is_given_by_who_completes_the_task_and_not_written_beforehand() {
        var task = journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                .task(WORK_ON_REQUEST);
        identity.setAuthentication(TOM.id(), TOM.groups());
        try {
            assertThatThrownBy(() -> tasks.setVariable(task.getId(), OUTCOME.name(), "resolve"))
                    .hasMessageContaining("nobody writes it beforehand");
            assertThatThrownBy(() -> tasks.setVariableLocal(task.getId(), OUTCOME.name(), "resolve"))
                    .hasMessageContaining("nobody writes it beforehand");
            assertThatThrownBy(() -> tasks.resolveTask(task.getId(), Map.of(OUTCOME.name(), "resolve")))
                    .hasMessageContaining("nobody writes it beforehand");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void who_gave_a_task_away_has_no_right_to_it_any_more() {
        var task = journeys.follow(desk.request(desk.stranger(), "technical-incident"))
                .task(WORK_ON_REQUEST);
        tasks.setAssignee(task.getId(), "vera");
        tasks.setAssignee(task.getId(), "tom");
        identity.setAuthentication("vera", List.of("agents"));
        try {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isZero();
            assertThatThrownBy(() -> tasks.complete(task.getId(), Map.of(OUTCOME.name(), "resolve")))
                    .isInstanceOf(AuthorizationException.class);
        } finally {
            identity.clearAuthentication();
        }
        identity.setAuthentication(TOM.id(), TOM.groups());
        try {
            assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void an_administrator_cannot_have_variables_written_by_a_batch() {
        var request = desk.request(desk.stranger(), "technical-incident");
        var journey = journeys.follow(request);
        var instance = journey.task(WORK_ON_REQUEST).getProcessInstanceId();
        identity.setAuthentication("root", List.of("camunda-admin"));
        try {
            assertThatThrownBy(() -> runtime.setVariablesAsync(List.of(instance), Map.of(TIER.name(), "Mr Somebody")))
                    .hasMessageContaining("batch that writes variables");
            assertThatThrownBy(() -> runtime.createMessageCorrelationAsync("customer-withdraws")
                            .processInstanceIds(List.of(instance))
                            .setVariable(TIER.name(), "platinum")
                            .correlateAllAsync())
                    .hasMessageContaining("batch that writes variables");
        } finally {
            identity.clearAuthentication();
        }
    }

    @Test
    void an_agent_cannot_answer_one_request_in_the_name_of_another() {
        var mine = desk.request(desk.stranger(), "billing-question");
        var other = desk.request(desk.stranger(), "billing-question");
        journeys.follow(other);

        assertThatThrownBy(() -> journeys.follow(mine)
                        .completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), REQUEST_ID.with(other.value())))
                .hasMessageContaining("'requestId' is written by the journey");

        assertThat(requests.get(other).state()).isEqualTo(RequestState.OPEN);
    }
}
