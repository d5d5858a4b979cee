package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;

import io.rapport.kernel.TeamId;
import io.rapport.request.RequestSteps;
import io.rapport.request.watch.RequestTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-hand-over}: another team takes over. */
@Component
class RecordHandOver implements JavaDelegate {

    private final RequestSteps steps;
    private final RequestTasks tasks;

    RecordHandOver(RequestSteps steps, RequestTasks tasks) {
        this.steps = steps;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution token) {
        var to = new TeamId(HAND_OVER_TEAM.in(token));
        steps.handOver(requestOn(token), to, NOTE.take(token));
        tasks.move(token, TEAM.in(token), to.code());
        TEAM.put(token, to.code());
        WorkRequest.forgetForm(token);
    }
}
