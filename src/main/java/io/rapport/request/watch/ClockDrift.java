package io.rapport.request.watch;

import io.rapport.kernel.RequestId;
import io.rapport.request.process.ServiceRequest;
import io.rapport.request.work.WorkRequest;
import io.rapport.sla.ClockCheck;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks whether ledger, clock, timer and task of each case agree. They are written together, so they must; where they do
 * not, somebody has to know: an incident stands at the case, in Cockpit, until they agree again.
 */
@Component
class ClockDrift {

    /** The type of the incidents. */
    static final String INCIDENT = "clockDrift";

    private final ClockCheck clocks;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private final TaskService tasks;
    private final TransactionTemplate oneMoment;

    ClockDrift(
            ClockCheck clocks,
            RuntimeService runtime,
            ManagementService jobs,
            TaskService tasks,
            PlatformTransactionManager transactions) {
        this.clocks = clocks;
        this.runtime = runtime;
        this.jobs = jobs;
        this.tasks = tasks;
        oneMoment = new TransactionTemplate(transactions);
        // all of it as it was at one moment: a case that moves meanwhile is seen before or after
        oneMoment.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Raises an incident for each case that has drifted, and takes back those of cases that have not any more. */
    void check() {
        var drifted = Objects.requireNonNull(oneMoment.execute(status -> found()));
        var standing = runtime.createIncidentQuery().incidentType(INCIDENT).list();
        for (var incident : standing) {
            // the engine shows it at the calling journey as well, and takes that away with it
            var isOwn = incident.getId().equals(incident.getCauseIncidentId());
            if (isOwn && drifted.remove(incident.getProcessInstanceId()) == null) {
                runtime.resolveIncident(incident.getId());
            }
        }
        drifted.forEach((instance, words) -> runtime.createIncident(INCIDENT, step(instance), instance, words));
    }

    /** An incident stands at a step (and is taken back by its configuration, so it needs one): at the timer, or at the first step there is where the timer is missing. */
    private String step(String instance) {
        return runtime.createExecutionQuery().processInstanceId(instance).list().stream()
                .map(ExecutionEntity.class::cast)
                .filter(step -> step.getActivityId() != null)
                .min(Comparator.comparing(step -> !step.getActivityId().equals(WorkRequest.NEXT_CLOCK_DUE)))
                .orElseThrow()
                .getId();
    }

    /** What is wrong, by the process instance of the work on the case. */
    private Map<String, String> found() {
        var works = new HashMap<String, RequestId>();
        runtime.createProcessInstanceQuery().processDefinitionKey(WorkRequest.PROCESS).list().stream()
                .filter(work -> work.getBusinessKey() != null)
                .forEach(work -> works.put(work.getProcessInstanceId(), request(work)));
        var instances = new HashMap<RequestId, String>();
        works.forEach((instance, request) -> instances.put(request, instance));

        var wrong = new HashMap<String, String>();
        clocks.drifts().forEach(drift -> note(wrong, instances.get(drift.request()), drift.words()));
        timers(works, wrong);
        tasks(instances, wrong);
        return wrong;
    }

    private void timers(Map<String, RequestId> works, Map<String, String> wrong) {
        var due = clocks.timers();
        var watched = new HashSet<String>();
        for (var timer :
                jobs.createJobQuery().activityId(WorkRequest.NEXT_CLOCK_DUE).list()) {
            watched.add(timer.getProcessInstanceId());
            var request = works.get(timer.getProcessInstanceId());
            var expected = request == null ? null : due.get(request);
            if (expected != null && !Date.from(expected).equals(timer.getDuedate())) {
                note(
                        wrong,
                        timer.getProcessInstanceId(),
                        "the timer stands at %s, the clocks say %s".formatted(at(timer.getDuedate()), expected));
            }
        }
        works.keySet().stream()
                .filter(work -> !watched.contains(work))
                .forEach(work -> note(wrong, work, "no timer watches its clocks"));
    }

    private void tasks(Map<RequestId, String> instances, Map<String, String> wrong) {
        var due = clocks.tasks();
        due.keySet().retainAll(instances.keySet());
        var open = tasks.createTaskQuery()
                .processDefinitionKeyIn(ServiceRequest.PROCESS, WorkRequest.PROCESS)
                .list();
        var requests = new HashMap<String, RequestId>();
        runtime.createProcessInstanceQuery().processDefinitionKey(ServiceRequest.PROCESS).list().stream()
                .filter(journey -> journey.getBusinessKey() != null)
                .forEach(journey -> requests.put(journey.getProcessInstanceId(), request(journey)));
        instances.forEach((request, instance) -> requests.put(instance, request));
        for (var task : open) {
            var request = requests.get(task.getProcessInstanceId());
            var expected = request == null ? null : due.get(request);
            if (expected != null && !Date.from(expected).equals(task.getDueDate())) {
                note(
                        wrong,
                        instances.get(request),
                        "the task %s is due %s, the clocks say %s"
                                .formatted(task.getTaskDefinitionKey(), at(task.getDueDate()), expected));
            }
        }
    }

    private static RequestId request(ProcessInstance instance) {
        return new RequestId(instance.getBusinessKey());
    }

    private static @Nullable Instant at(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }

    private static void note(Map<String, String> wrong, @Nullable String instance, String words) {
        if (instance != null) {
            wrong.merge(instance, words, (before, more) -> before + "; " + more);
        }
    }
}
