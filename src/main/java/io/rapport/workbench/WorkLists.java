package io.rapport.workbench;

import static io.rapport.access.Role.AGENTS;
import static io.rapport.access.Role.LEADS;
import static io.rapport.access.Role.MANAGERS;
import static io.rapport.access.Role.PRIVACY_OFFICERS;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The lists every installation starts with. */
@Component
class WorkLists {

    static final String MY_TEAM = "My team";
    static final String ALL_OPEN_WORK = "All open work";

    private static final String EXCEPTION_APPROVAL = "exception-approval";
    private static final String STEWARD_CASE = "steward-case";

    private static final String[] PRIVACY = {"privacy-request", "answer-privacy-request"};

    private final TaskService tasks;

    WorkLists(TaskService tasks) {
        this.tasks = tasks;
    }

    List<WorkList> all() {
        return List.of(
                new WorkList(
                        MY_TEAM,
                        "What your teams and roles are asked to do, taken or not, newest first.",
                        myTeam().orderByTaskCreateTime().desc(),
                        10,
                        Set.of(AGENTS, LEADS, MANAGERS, PRIVACY_OFFICERS)),
                new WorkList(
                        "My tasks",
                        "What you have taken on.",
                        promisedFirst(tasks.createTaskQuery().taskAssigneeExpression("${currentUser()}")),
                        20,
                        Set.of(AGENTS, LEADS, MANAGERS, PRIVACY_OFFICERS)),
                new WorkList(
                        "Promise at risk first",
                        "Your team's work with a promise; what is due first is on top.",
                        promisedFirst(myTeam().dueAfter(Date.from(Instant.EPOCH))),
                        30,
                        Set.of(AGENTS, LEADS, MANAGERS)),
                new WorkList(
                        "Exceptions to decide",
                        "Wishes that wait for your decision; what is due first is on top.",
                        promisedFirst(myTeam().processDefinitionKey(EXCEPTION_APPROVAL)),
                        40,
                        Set.of(LEADS, MANAGERS)),
                new WorkList(
                        "Privacy requests",
                        "What customers ask for under privacy law; what the law wants first is on top.",
                        promisedFirst(myTeam().processDefinitionKeyIn(PRIVACY)),
                        45,
                        Set.of(PRIVACY_OFFICERS, MANAGERS)),
                new WorkList(
                        "Same customer?",
                        "Customers who look like one person; what is due first is on top.",
                        promisedFirst(myTeam().processDefinitionKey(STEWARD_CASE)),
                        47,
                        Set.of(LEADS)),
                new WorkList(
                        ALL_OPEN_WORK,
                        "Every open task of every team, also those that others have taken.",
                        promisedFirst(tasks.createTaskQuery()),
                        50,
                        Set.of(LEADS)));
    }

    private TaskQuery myTeam() {
        return tasks.createTaskQuery()
                .taskCandidateGroupInExpression("${currentUserGroups()}")
                .includeAssignedTasks();
    }

    private static TaskQuery promisedFirst(TaskQuery query) {
        return query.orderByDueDate().asc();
    }
}
