package io.rapport.request.watch;

import io.rapport.engine.rights.HouseTasks;
import io.rapport.kernel.RequestId;
import io.rapport.request.process.ServiceRequest;
import io.rapport.request.work.WorkRequest;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ClockCheck;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.springframework.stereotype.Component;

/**
 * The clocks of many cases have moved at once, because a calendar has: their timers and tasks follow in a handful of
 * questions and one batch, and not case by case.
 */
@Component
class ManyCases {

    private final ClockCheck clocks;
    private final BusinessCalendars calendars;
    private final HouseTasks house;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;

    ManyCases(
            ClockCheck clocks,
            BusinessCalendars calendars,
            HouseTasks house,
            RuntimeService runtime,
            ManagementService jobs,
            TaskService tasks) {
        this.clocks = clocks;
        this.calendars = calendars;
        this.house = house;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
    }

    void follow(List<RequestId> moved) {
        var cases = new HashSet<>(moved);
        house.together(() -> {
            var works = casesOf(WorkRequest.PROCESS);
            works.values().retainAll(cases);
            timers(works);
            var both = casesOf(ServiceRequest.PROCESS);
            both.values().retainAll(cases);
            both.putAll(works);
            tasks(both);
        });
    }

    private void timers(Map<String, RequestId> works) {
        var due = clocks.timers();
        for (var timer :
                jobs.createJobQuery().activityId(WorkRequest.NEXT_CLOCK_DUE).list()) {
            var request = works.get(timer.getProcessInstanceId());
            var next = request == null ? null : due.get(request);
            if (next != null && !Date.from(next).equals(timer.getDuedate())) {
                // known to the command, which writes it with all others
                ((JobEntity) timer).setDuedate(Date.from(next));
            }
        }
    }

    private void tasks(Map<String, RequestId> instances) {
        var due = clocks.tasks();
        var counted = clocks.calendars();
        var open = tasks.createTaskQuery()
                .processDefinitionKeyIn(ServiceRequest.PROCESS, WorkRequest.PROCESS)
                .list();
        for (var task : open) {
            var request = instances.get(task.getProcessInstanceId());
            var next = request == null ? null : due.get(request);
            if (next != null && !Date.from(next).equals(task.getDueDate())) {
                var zone = calendars.get(counted.get(request)).zone();
                house.move(task, Date.from(next), RequestTasks.renamed(task.getName(), next, zone));
            }
        }
    }

    private Map<String, RequestId> casesOf(String process) {
        var found = new HashMap<String, RequestId>();
        runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .filter(instance -> instance.getBusinessKey() != null)
                .forEach(instance ->
                        found.put(instance.getProcessInstanceId(), new RequestId(instance.getBusinessKey())));
        return found;
    }
}
