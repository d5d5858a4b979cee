package io.rapport.rehearsal;

import static io.rapport.escalation.process.TakeOver.TAKE_OVER_WORK;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.kernel.TeamId;
import io.rapport.request.RequestSteps;
import io.rapport.request.RequestSteps.WaitingFor;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Does the tasks of a journey in place of the people who once did the work. */
@Component
@Profile("rehearsal")
class House {

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final RequestSteps steps;
    private final TransactionOperations transaction;
    private final Colleagues colleagues;

    House(
            TaskService tasks,
            RuntimeService runtime,
            RequestSteps steps,
            TransactionOperations transaction,
            Colleagues colleagues) {
        this.colleagues = colleagues;
        this.tasks = tasks;
        this.runtime = runtime;
        this.steps = steps;
        this.transaction = transaction;
    }

    void respond(CaseJourney journey) {
        work(journey, Map.ofEntries(OUTCOME.with("respond")));
    }

    void resolve(CaseJourney journey) {
        work(journey, Map.ofEntries(OUTCOME.with("resolve")));
    }

    void await(CaseJourney journey, WaitingFor whom) {
        var code = whom.name().toLowerCase(Locale.ROOT);
        work(journey, Map.ofEntries(OUTCOME.with("wait"), WAITING_FOR.with(code)));
    }

    void handOver(CaseJourney journey, TeamId to) {
        work(journey, Map.ofEntries(OUTCOME.with("hand-over"), HAND_OVER_TEAM.with(to.code())));
        takeOver(journey, to);
    }

    /**
     * Hands over what nobody works on any more: logs do that, the journey has no task for it. It is written where each
     * hand-over is written, and the token knows the team in case the request is reopened.
     */
    void handOverLate(CaseJourney journey, TeamId to) {
        transaction.executeWithoutResult(status -> {
            steps.handOver(journey.request(), to, Optional.empty());
            runtime.setVariable(journey.instance(), TEAM.name(), to.code());
        });
    }

    /** Whoever got it then went on with it. */
    private void takeOver(CaseJourney journey, TeamId to) {
        colleagues.as(to.code(), () -> open(journey, TAKE_OVER_WORK).forEach(task -> tasks.complete(task.getId())));
    }

    private void work(CaseJourney journey, Map<String, Object> form) {
        var standing = open(journey, WORK_ON_REQUEST);
        if (standing.size() != 1) {
            throw new StandsElsewhere(journey.request(), WORK_ON_REQUEST);
        }
        tasks.complete(standing.get(0).getId(), form);
    }

    private List<Task> open(CaseJourney journey, String step) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(journey.request().value())
                .taskDefinitionKey(step)
                .list();
    }
}
