package io.rapport.demo;

import io.rapport.approval.process.ExceptionApproval;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.demo.MadeUpCustomers.MadeUp;
import io.rapport.escalation.process.EscalationWords;
import io.rapport.escalation.process.TakeOver;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.request.NewRequest;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import io.rapport.request.work.WorkRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** What customers and colleagues do, one method each: by the front doors, and at the tasks as the person signed in. */
@Component
@Profile("demo")
class DemoDesk {

    /** Cases come from the company's made-up CRM, as its customers do. */
    private static final String SOURCE = "crm";

    private final Customers customers;
    private final Portfolio portfolio;
    private final Requests requests;
    private final TaskService tasks;
    private final IdentityService identity;
    private final Clock clock;

    DemoDesk(
            Customers customers,
            Portfolio portfolio,
            Requests requests,
            TaskService tasks,
            IdentityService identity,
            Clock clock) {
        this.customers = customers;
        this.portfolio = portfolio;
        this.requests = requests;
        this.tasks = tasks;
        this.identity = identity;
        this.clock = clock;
    }

    /** The customer asks. */
    RequestId opens(MadeUp customer, String type, Words.Case words, String externalId) {
        var id = portfolio.id(customer);
        var now = clock.instant();
        var opening = customers.record(
                id,
                new NewInteraction(
                        SOURCE,
                        externalId,
                        customer.channel(),
                        Direction.INBOUND,
                        words.subject(),
                        words.asks(),
                        now,
                        null));
        return requests.open(
                new NewRequest(SOURCE, externalId, id, new RequestType(type), customer.channel(), opening, now));
    }

    /** What the customer does; the names are those of the front door. */
    Requests customer() {
        return requests;
    }

    /** The customer's answer to our question how it was, if we asked. */
    void scores(RequestId request, int score) {
        if (requests.get(request).feedbackAskedAt() != null) {
            requests.feedback(request, score, clock.instant());
        }
    }

    /** An agent of the team that has the request takes the task and sends its form. */
    @SafeVarargs
    final void works(RequestId request, Map.Entry<String, Object>... form) {
        at(request, WorkRequest.WORK_ON_REQUEST).forEach(task -> completes(agent(request), task, form));
    }

    /** An agent takes the task and has not done anything yet. */
    void claims(RequestId request) {
        at(request, WorkRequest.WORK_ON_REQUEST)
                .forEach(task -> as(
                        agent(request),
                        () -> tasks.claim(task.getId(), agent(request).id())));
    }

    /** What colleagues of the team that has the request write down, while there is a task. */
    void beside(RequestId request, BiConsumer<Reader, Request> writing) {
        var agent = agent(request);
        at(request, WorkRequest.WORK_ON_REQUEST)
                .forEach(task -> writing.accept(new Reader(agent.id(), agent.groups()), requests.get(request)));
    }

    /** The lead says what kind of request it is. */
    void triages(RequestId request, String type) {
        at(request, ServiceRequest.TRIAGE_REQUEST)
                .forEach(task -> completes(Colleague.LEA, task, ServiceRequest.REQUEST_TYPE.with(type)));
    }

    /** Somebody of the team that gets it reads the pack. */
    void takesOver(RequestId request) {
        at(request, TakeOver.TAKE_OVER_WORK).forEach(task -> completes(agent(request), task));
    }

    /** The owner of an escalation, if there is one, looks at it, says what was done, and steps down. */
    void reviews(RequestId request, String note) {
        at(request, EscalationWords.ACKNOWLEDGE_ESCALATION)
                .forEach(task -> completes(Colleague.named(task.getAssignee()), task));
        at(request, EscalationWords.HELP_AS_OWNER)
                .forEach(task -> completes(
                        Colleague.named(task.getAssignee()),
                        task,
                        EscalationWords.OWNER_STEP.with("step-down"),
                        EscalationWords.NOTE.with(note)));
    }

    /** Whoever the threshold table names decides; nobody has to, where the table has granted it already. */
    void decides(RequestId request, String verdict, String why) {
        at(request, ExceptionApproval.DECIDE_EXCEPTION)
                .forEach(task -> decides(Colleague.anyIn(groupOf(task)), task, verdict, why));
    }

    /** The second manager decides. */
    void decidesAsSecond(RequestId request, String verdict, String why) {
        at(request, ExceptionApproval.CONFIRM_EXCEPTION).forEach(task -> decides(Colleague.MONA, task, verdict, why));
    }

    private void decides(Colleague by, Task task, String verdict, String why) {
        completes(by, task, ExceptionApproval.VERDICT.with(verdict), ExceptionApproval.RATIONALE.with(why));
    }

    @SafeVarargs
    private void completes(Colleague colleague, Task task, Map.Entry<String, Object>... form) {
        var values = new HashMap<String, Object>();
        List.of(form).forEach(entry -> values.put(entry.getKey(), entry.getValue()));
        as(colleague, () -> {
            tasks.claim(task.getId(), colleague.id());
            tasks.complete(task.getId(), values);
        });
    }

    private List<Task> at(RequestId request, String step) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(step)
                .processVariableValueEquals(ServiceRequest.REQUEST_ID.name(), request.value())
                .list();
    }

    private Colleague agent(RequestId request) {
        return Colleague.agentOf(team(request));
    }

    private String team(RequestId request) {
        var team = requests.get(request).team();
        return team == null ? "care-team" : team.code();
    }

    /** The first of these teams that does not have the request. */
    String anotherTeam(RequestId request, String... teams) {
        var has = team(request);
        return Stream.of(teams).filter(team -> !team.equals(has)).findFirst().orElseThrow();
    }

    private String groupOf(Task task) {
        var groups = tasks.getIdentityLinksForTask(task.getId()).stream().map(IdentityLink::getGroupId);
        return groups.filter(Objects::nonNull).findFirst().orElseThrow();
    }

    private void as(Colleague colleague, Runnable what) {
        identity.setAuthentication(colleague.id(), colleague.groups());
        try {
            what.run();
        } finally {
            identity.clearAuthentication();
        }
    }
}
