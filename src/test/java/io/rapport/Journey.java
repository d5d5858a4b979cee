package io.rapport;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.engine.EngineClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;

/** One request's way through the models, told step by step. Runs jobs itself, and only this request's. */
public final class Journey {

    private final ProcessEngine engine;
    private final EngineClock clock;
    private final String request;

    Journey(ProcessEngine engine, EngineClock clock, String request) {
        this.engine = engine;
        this.clock = clock;
        this.request = request;
    }

    /** Runs every job of this request that is due by the clock. */
    public Journey settled() {
        for (var due = dueJobs(); !due.isEmpty(); due = dueJobs()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        return this;
    }

    /** Time passes until then; timers that come due on the way fire at their own time. */
    public Journey until(Instant then) {
        for (var next = nextTimer(then); next != null; next = nextTimer(then)) {
            clock.moveTo(
                    next.getDuedate().toInstant().isAfter(clock.instant())
                            ? next.getDuedate().toInstant()
                            : clock.instant());
            engine.getManagementService().executeJob(next.getId());
            settled();
        }
        clock.moveTo(then);
        return settled();
    }

    public Journey waitsAt(String... steps) {
        var active = new ArrayList<String>();
        instances().forEach(i -> engine.getRuntimeService().getActiveActivityIds(i.getId()).stream()
                .filter(id -> !id.equals(i.getId()))
                .forEach(active::add));
        assertThat(active).as("where %s waits", request).contains(steps);
        return this;
    }

    public Journey offeredTo(String step, String... those) {
        var groups = engine.getTaskService().getIdentityLinksForTask(task(step).getId()).stream()
                .map(IdentityLink::getGroupId)
                .toList();
        assertThat(groups).as("who is offered %s", step).containsExactlyInAnyOrder(those);
        return this;
    }

    public Journey named(String step, String name) {
        assertThat(task(step).getName()).isEqualTo(name);
        return this;
    }

    public Journey due(String step, Instant due) {
        assertThat(task(step).getDueDate()).isEqualTo(Date.from(due));
        return this;
    }

    /** The timer of this step stands at that time. */
    public Journey timerAt(String step, Instant then) {
        var ids = jobs().stream().map(Job::getId).collect(Collectors.toSet());
        var timers = engine.getManagementService().createJobQuery().activityId(step).list().stream()
                .filter(job -> ids.contains(job.getId()));
        assertThat(timers).extracting(Job::getDuedate).containsExactly(Date.from(then));
        return this;
    }

    public Journey claimedBy(Person person, String step) {
        var task = task(step);
        as(person, () -> engine.getTaskService().claim(task.getId(), person.id()));
        return this;
    }

    /** The person completes the task with what the form would send. */
    @SafeVarargs
    public final Journey completedBy(Person person, String step, Map.Entry<String, Object>... form) {
        var task = task(step);
        as(person, () -> engine.getTaskService().complete(task.getId(), values(form)));
        return settled();
    }

    private void as(Person person, Runnable work) {
        var identity = engine.getIdentityService();
        person.worksHere(identity);
        identity.setAuthentication(person.id(), person.groups());
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    public Journey endsAt(String endEvent) {
        assertThat(instances()).as("%s still runs", request).isEmpty();
        assertThat(visited()).contains(endEvent);
        assertThat(Journeys.root(engine, request).getEndTime()).isNotNull();
        return this;
    }

    /** Every step this request has been at, in all its processes, oldest first. */
    public List<String> visited() {
        return Journeys.processes(engine, request).stream()
                .flatMap(i -> engine
                        .getHistoryService()
                        .createHistoricActivityInstanceQuery()
                        .processInstanceId(i.getId())
                        .orderPartiallyByOccurrence()
                        .asc()
                        .list()
                        .stream())
                .map(a -> a.getActivityId())
                .toList();
    }

    public Task task(String step) {
        var found = instances().stream()
                .flatMap(i -> engine
                        .getTaskService()
                        .createTaskQuery()
                        .processInstanceId(i.getId())
                        .taskDefinitionKey(step)
                        .list()
                        .stream())
                .toList();
        assertThat(found).as("tasks of %s at %s", request, step).hasSize(1);
        return found.get(0);
    }

    /** Its processes that run: the request, the work on it, and exceptions asked for on the way. */
    public List<ProcessInstance> instances() {
        return Journeys.processes(engine, request).stream()
                .map(i -> engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceId(i.getId())
                        .singleResult())
                .filter(i -> i != null)
                .toList();
    }

    private List<Job> dueJobs() {
        return jobs().stream()
                .filter(job -> job.getDuedate() == null
                        || !job.getDuedate().toInstant().isAfter(clock.instant()))
                .toList();
    }

    private Job nextTimer(Instant until) {
        return jobs().stream()
                .filter(job -> job.getDuedate() != null
                        && !job.getDuedate().toInstant().isAfter(until))
                .min((a, b) -> a.getDuedate().compareTo(b.getDuedate()))
                .orElse(null);
    }

    private List<Job> jobs() {
        return instances().stream()
                .flatMap(i ->
                        engine.getManagementService().createJobQuery().processInstanceId(i.getId()).list().stream())
                .toList();
    }

    private static Map<String, Object> values(Map.Entry<String, Object>[] form) {
        return Arrays.stream(form)
                .collect(HashMap::new, (all, one) -> all.put(one.getKey(), one.getValue()), Map::putAll);
    }
}
