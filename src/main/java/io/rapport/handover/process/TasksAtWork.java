package io.rapport.handover.process;

import io.rapport.absence.StandInRule;
import io.rapport.access.Role;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.engine.AsSystem;
import io.rapport.engine.history.JourneysOfCustomers;
import io.rapport.escalation.pack.Receiver;
import io.rapport.handover.work.OpenWork;
import io.rapport.kernel.CustomerId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Open work is the engine's open tasks. */
@Component
class TasksAtWork implements OpenWork {

    private static final Set<String> OUR_OWN =
            Set.of(WorkHandover.PROCESS, RelationshipHandover.PROCESS, HandOverParcel.PROCESS);

    private final TaskService tasks;
    private final RuntimeService runtime;
    private final ObjectProvider<JourneysOfCustomers> journeys;
    private final ObjectProvider<StandInRule> rules;
    private final Staff staff;
    private final Teams teams;
    private final AsSystem asSystem;

    TasksAtWork(
            TaskService tasks,
            RuntimeService runtime,
            ObjectProvider<JourneysOfCustomers> journeys,
            ObjectProvider<StandInRule> rules,
            Staff staff,
            Teams teams,
            AsSystem asSystem) {
        this.tasks = tasks;
        this.runtime = runtime;
        this.journeys = journeys;
        this.rules = rules;
        this.staff = staff;
        this.teams = teams;
        this.asSystem = asSystem;
    }

    @Override
    public List<Work> of(String person) {
        return found(tasks.createTaskQuery().taskInvolvedUser(person)).stream()
                .filter(work -> work.heldBy() == null || work.heldBy().equals(person))
                .toList();
    }

    @Override
    public List<Work> ofTeam(String team) {
        return found(tasks.createTaskQuery().taskCandidateGroup(team).includeAssignedTasks());
    }

    @Override
    public List<Work> those(List<String> ids) {
        return ids.isEmpty() ? List.of() : found(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)));
    }

    @Override
    public Map<String, String> names(List<String> ids) {
        var names = new HashMap<String, String>();
        if (!ids.isEmpty()) {
            asSystem.call(() -> tasks.createTaskQuery()
                            .taskIdIn(ids.toArray(String[]::new))
                            .list())
                    .forEach(task ->
                            names.put(task.getId(), Objects.toString(task.getName(), task.getTaskDefinitionKey())));
        }
        return names;
    }

    private List<Work> found(TaskQuery query) {
        return asSystem.call(() -> query.active().orderByTaskCreateTime().asc().list().stream()
                .filter(task -> !OUR_OWN.contains(process(task)))
                .map(this::work)
                .toList());
    }

    private Work work(Task task) {
        var top = top(task);
        var caseId = top == null ? null : top.getBusinessKey();
        var customer = caseId == null ? null : customerOf(top.getProcessDefinitionKey(), caseId);
        return new Work(task.getId(), caseId, customer, task.getAssignee(), teamOf(task));
    }

    private @Nullable String teamOf(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(TasksAtWork::isOffered)
                .map(IdentityLink::getGroupId)
                .filter(group -> group != null && teams.teams().containsKey(group))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    @Override
    public boolean mayTake(String id, String person, @Nullable String leaver) {
        return asSystem.call(() -> {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            return task == null || mayTake(task, offered(task, leaver), person);
        });
    }

    /** To whom it is offered without who leaves; nobody else would see it, so then it is offered to the leads. */
    private List<IdentityLink> offered(Task task, @Nullable String leaver) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(TasksAtWork::isOffered)
                .filter(link -> leaver == null || !leaver.equals(link.getUserId()))
                .toList();
    }

    private @Nullable CustomerId customerOf(String process, String caseId) {
        return journeys.stream()
                .filter(each -> each.process().equals(process))
                .flatMap(each -> each.customers(caseId).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable ProcessInstance top(Task task) {
        var own = instance(task.getProcessInstanceId());
        return own == null ? null : instance(own.getRootProcessInstanceId());
    }

    private @Nullable ProcessInstance instance(String id) {
        return runtime.createProcessInstanceQuery().processInstanceId(id).singleResult();
    }

    private static String process(Task task) {
        return Objects.toString(task.getProcessDefinitionId(), "").split(":", 2)[0];
    }

    @Override
    public void give(String id, @Nullable String heldBy, Receiver to, String takenBy, @Nullable String leaver) {
        asSystem.call(() -> {
            var task = tasks.createTaskQuery().taskId(id).singleResult();
            if (task != null && Objects.equals(task.getAssignee(), heldBy)) {
                give(task, to, takenBy, leaver);
            }
            return id;
        });
    }

    private void give(Task task, Receiver to, String takenBy, @Nullable String leaver) {
        var before = task.getAssignee();
        var links = offered(task, leaver);
        if (leaver != null && links.size() < offered(task, null).size()) {
            tasks.deleteCandidateUser(task.getId(), leaver);
        }
        var stays = to.isGroup() && Objects.equals(before, takenBy);
        var next = stays || !to.isGroup() && mayTake(task, links, takenBy) ? takenBy : null;
        if (next == null && links.isEmpty()) {
            tasks.addCandidateGroup(task.getId(), Role.LEADS.group()); // else nobody would see it
        }
        if (!Objects.equals(before, next)) {
            tasks.setAssignee(task.getId(), next);
        }
    }

    private boolean mayTake(Task task, List<IdentityLink> links, String person) {
        var groups = staff.groupsOf(person);
        var own = instance(task.getProcessInstanceId());
        var key = own == null ? "" : Objects.toString(own.getBusinessKey(), "");
        var isTheirs = links.isEmpty()
                ? Role.LEADS.isIn(groups) || Role.MANAGERS.isIn(groups)
                : links.stream()
                        .anyMatch(link -> person.equals(link.getUserId())
                                || link.getGroupId() != null && groups.contains(link.getGroupId()));
        return isTheirs && rules.stream().allMatch(rule -> rule.mayTake(process(task), key, person));
    }

    private static boolean isOffered(IdentityLink link) {
        return IdentityLinkType.CANDIDATE.equals(link.getType());
    }
}
