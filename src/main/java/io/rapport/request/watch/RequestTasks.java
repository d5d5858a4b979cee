package io.rapport.request.watch;

import io.rapport.engine.rights.HouseTasks;
import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import io.rapport.request.work.WorkRequest;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "Answer: billing question — gold, due Tue 24 Nov 15:30" — and sets the
 * due date that the clocks say: that of the promise to be kept next. Times are in the zone of the promise's calendar.
 */
@Component
public class RequestTasks {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final String DUE_WORDS = ", due ";
    private static final Map<String, String> VERBS = Map.of(
            WorkRequest.WORK_ON_REQUEST, "Answer",
            WorkRequest.VERIFY_WITH_CUSTOMER, "Verify with the customer",
            ServiceRequest.TRIAGE_REQUEST, "Triage");

    private final HouseTasks house;
    private final Requests requests;
    private final Promises promises;
    private final BusinessCalendars calendars;

    RequestTasks(HouseTasks house, Requests requests, Promises promises, BusinessCalendars calendars) {
        this.house = house;
        this.requests = requests;
        this.promises = promises;
        this.calendars = calendars;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.matches('(service|work)-request:.*')")
    void name(DelegateTask task) {
        var request = requests.get(new RequestId(task.getExecution().getProcessBusinessKey()));
        var promise = promises.of(request.id());
        var due = due(promise);
        task.setDueDate(Date.from(due));
        task.setName(name(task.getTaskDefinitionKey(), request, due, zone(promise)));
    }

    /** The clocks have moved, and what stands in the list moves with them. */
    void follow(RequestId id) {
        var open = house.open(id.value(), ServiceRequest.PROCESS, WorkRequest.PROCESS);
        if (open.isEmpty()) {
            return;
        }
        var request = requests.get(id);
        var promise = promises.of(id);
        var due = due(promise);
        for (var task : open) {
            if (!Date.from(due).equals(task.getDueDate())) {
                house.move(task, Date.from(due), name(task.getTaskDefinitionKey(), request, due, zone(promise)));
            }
        }
    }

    /** The promise that has to be kept next; the solution when all are kept. */
    private static Instant due(Promise promise) {
        return promise.clocks().stream()
                .filter(clock -> clock.isOpen() && clock.clock().isPromise())
                .map(ClockState::dueAt)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> promise.resolution().dueAt());
    }

    private ZoneId zone(Promise promise) {
        return calendars.get(promise.calendar()).zone();
    }

    /** The question that is open beside the work goes to the team that now has the work, and nobody has taken it yet. */
    public void move(DelegateExecution token, String from, String to) {
        var tasks = token.getProcessEngineServices().getTaskService();
        var open = tasks.createTaskQuery()
                .processInstanceId(token.getProcessInstanceId())
                .taskDefinitionKey(WorkRequest.VERIFY_WITH_CUSTOMER)
                .list();
        for (var task : open) {
            tasks.setAssignee(task.getId(), null);
            tasks.deleteCandidateGroup(task.getId(), from);
            tasks.addCandidateGroup(task.getId(), to);
        }
    }

    /** The same name with another due time. */
    static String renamed(String name, Instant due, ZoneId zone) {
        return name.substring(0, name.lastIndexOf(DUE_WORDS)) + DUE_WORDS + DUE.format(due.atZone(zone));
    }

    private static String name(String step, Request request, Instant due, ZoneId zone) {
        return "%s: %s — %s%s%s"
                .formatted(
                        VERBS.getOrDefault(step, "Do"),
                        request.type().code().replace('-', ' '),
                        request.tier(),
                        DUE_WORDS,
                        DUE.format(due.atZone(zone)));
    }
}
