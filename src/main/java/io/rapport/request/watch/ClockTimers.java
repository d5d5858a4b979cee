package io.rapport.request.watch;

import io.rapport.engine.AsSystem;
import io.rapport.kernel.RequestId;
import io.rapport.request.RequestDecisions;
import io.rapport.request.work.WorkRequest;
import io.rapport.sla.ClocksMoved;
import java.util.Date;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** When the clocks of a case move, its timer and its tasks move with them, in the same transaction. */
@Component
class ClockTimers {

    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final RequestTasks tasks;
    private final ManyCases many;
    private final RequestDecisions decisions;
    private final AsSystem asSystem;

    ClockTimers(
            RuntimeService runtime,
            ManagementService jobs,
            RequestTasks tasks,
            ManyCases many,
            RequestDecisions decisions,
            AsSystem asSystem) {
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        this.many = many;
        this.decisions = decisions;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(ClocksMoved moved) {
        asSystem.call(() -> {
            if (moved.requests().size() > 1) {
                many.follow(moved.requests());
            } else {
                moved.requests().forEach(this::follow);
            }
            return moved;
        });
    }

    private void follow(RequestId request) {
        timer(request);
        tasks.follow(request);
    }

    /** While a request is resolved there is none, and none is needed. */
    private void timer(RequestId request) {
        var work = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(request.value(), WorkRequest.PROCESS)
                .singleResult();
        if (work == null) {
            return;
        }
        var timer = jobs.createJobQuery()
                .processInstanceId(work.getProcessInstanceId())
                .activityId(WorkRequest.NEXT_CLOCK_DUE)
                .singleResult();
        if (timer != null) {
            var next = Date.from(decisions.nextLook(request));
            if (!next.equals(timer.getDuedate())) {
                jobs.setJobDuedate(timer.getId(), next);
            }
        }
    }
}
