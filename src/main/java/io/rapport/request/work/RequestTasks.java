package io.rapport.request.work;

import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.Promises;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "Answer: billing question — gold, due Tue 24 Nov 15:30" — and sets the
 * due date that the clock says: the first answer, then the resolution. Times are in the zone of the promise's calendar.
 */
@Component
class RequestTasks {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final Map<String, String> VERBS = Map.of(
            WorkRequest.WORK_ON_REQUEST, "Answer",
            WorkRequest.VERIFY_WITH_CUSTOMER, "Verify with the customer",
            ServiceRequest.TRIAGE_REQUEST, "Triage",
            ServiceRequest.REVIEW_MISSED_PROMISE, "Missed promise");

    private final Requests requests;
    private final Promises promises;
    private final BusinessCalendars calendars;

    RequestTasks(Requests requests, Promises promises, BusinessCalendars calendars) {
        this.requests = requests;
        this.promises = promises;
        this.calendars = calendars;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.matches('(service|work)-request:.*')")
    void name(DelegateTask task) {
        var request = requests.get(new RequestId(task.getExecution().getProcessBusinessKey()));
        var promise = promises.of(request.id());
        var due = request.firstResponseAt() == null
                ? promise.response().dueAt()
                : promise.resolution().dueAt();
        task.setDueDate(Date.from(due));
        task.setName(name(task, request, due, calendars.get(promise.calendar()).zone()));
    }

    /** The question that is open beside the work goes to the team that now has the work, and nobody has taken it yet. */
    void move(DelegateExecution token, String from, String to) {
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

    private static String name(DelegateTask task, Request request, Instant due, ZoneId zone) {
        return "%s: %s — %s, due %s"
                .formatted(
                        VERBS.getOrDefault(task.getTaskDefinitionKey(), "Do"),
                        request.type().code().replace('-', ' '),
                        request.tier(),
                        DUE.format(due.atZone(zone)));
    }
}
