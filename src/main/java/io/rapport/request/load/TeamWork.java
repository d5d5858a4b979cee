package io.rapport.request.load;

import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.capacity.Workload;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A piece of work is the task at which a team works on a request; what is asked of the customer beside it is none. In a
 * rehearsal nobody is there to be busy.
 */
@Component
@Profile("!rehearsal")
class TeamWork {

    private final Requests requests;
    private final Workload workload;
    private final Clock clock;

    TeamWork(Requests requests, Workload workload, Clock clock) {
        this.requests = requests;
        this.workload = workload;
        this.clock = clock;
    }

    @EventListener(
            condition = "#task.taskDefinitionKey == '" + WORK_ON_REQUEST
                    + "' && #task.processDefinitionId.startsWith('work-request:')")
    void on(DelegateTask task) {
        var now = clock.instant();
        switch (task.getEventName()) {
            case TaskListener.EVENTNAME_CREATE -> arrived(task);
            case TaskListener.EVENTNAME_ASSIGNMENT -> {
                if (task.getAssignee() == null) {
                    workload.putBack(task.getId(), now);
                } else {
                    workload.taken(task.getId(), now);
                }
            }
            case TaskListener.EVENTNAME_COMPLETE, TaskListener.EVENTNAME_DELETE -> workload.left(task.getId(), now);
            default -> {
                // nothing about who has it
            }
        }
    }

    private void arrived(DelegateTask task) {
        var request = requests.get(new RequestId(task.getExecution().getProcessBusinessKey()));
        if (request.team() != null) {
            workload.arrived(task.getId(), request.id(), request.team(), request.type(), clock.instant());
        }
    }
}
