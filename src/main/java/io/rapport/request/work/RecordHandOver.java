package io.rapport.request.work;

import static io.rapport.escalation.process.TakeOver.HAND_OVER_ID;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.HAND_OVER_TEAM;

import io.rapport.kernel.TeamId;
import io.rapport.request.RequestSteps;
import io.rapport.request.handing.TeamPacks;
import io.rapport.request.watch.RequestTasks;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-hand-over}: another team gets it, with the context pack. */
@Component
class RecordHandOver implements JavaDelegate {

    private final RequestSteps steps;
    private final RequestTasks tasks;
    private final TeamPacks packs;

    RecordHandOver(RequestSteps steps, RequestTasks tasks, TeamPacks packs) {
        this.steps = steps;
        this.packs = packs;
        this.tasks = tasks;
    }

    @Override
    public void execute(DelegateExecution token) {
        var to = new TeamId(HAND_OVER_TEAM.in(token));
        var from = TEAM.in(token);
        steps.handOver(requestOn(token), to, NOTE.take(token));
        HAND_OVER_ID.put(token, packs.send(requestOn(token), from, to).id().value());
        tasks.move(token, from, to.code());
        TEAM.put(token, to.code());
        WorkRequest.forgetForm(token);
    }
}
