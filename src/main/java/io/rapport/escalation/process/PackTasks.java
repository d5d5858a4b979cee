package io.rapport.escalation.process;

import io.rapport.engine.AsSystem;
import io.rapport.engine.rights.HouseTasks;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names the tasks at which a pack is acknowledged, gives each to the person the pack went to, and completes it when the
 * pack was acknowledged at another door.
 */
@Component
class PackTasks {

    private static final List<String> STEPS = List.of(TakeOver.TAKE_OVER_WORK, EscalationWords.ACKNOWLEDGE_ESCALATION);

    private final HandOvers handOvers;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final HouseTasks house;
    private final AsSystem asSystem;
    private final TaskTitles titles;

    PackTasks(
            HandOvers handOvers,
            TaskService tasks,
            RuntimeService runtime,
            HouseTasks house,
            AsSystem asSystem,
            TaskTitles titles) {
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.house = house;
        this.asSystem = asSystem;
        this.titles = titles;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.matches('(take-over|escalation):.*')")
    void name(DelegateTask task) {
        var by = by(task);
        by.ifPresent(until -> task.setDueDate(Date.from(until)));
        task.setName(titles.title(task, by));
        task.setDescription(titles.words(task));
        var to = handOvers.get(new HandOverId(TakeOver.HAND_OVER_ID.in(task))).to();
        if (!to.isGroup()) {
            task.addCandidateUser(to.id());
            task.setAssignee(to.id());
        }
    }

    /** Whoever has it already helps for as long as it takes. */
    private static Optional<Instant> by(DelegateTask task) {
        return switch (task.getTaskDefinitionKey()) {
            case TakeOver.TAKE_OVER_WORK -> TakeOver.TAKE_OVER_BY.findIn(task);
            case EscalationWords.ACKNOWLEDGE_ESCALATION -> EscalationWords.ACKNOWLEDGE_BY.findIn(task);
            default -> Optional.empty();
        };
    }

    /** Who waits at a task acknowledges the pack that was made anew. */
    @EventListener
    void follow(HandOver.PackedAnew event) {
        var words = Map.ofEntries(
                TakeOver.HAND_OVER_ID.with(event.now().id().value()),
                TakeOver.PACK_HASH.with(event.now().hash()));
        asSystem.call(() -> {
            waitingFor(event.before()).forEach(each -> runtime.setVariables(each.getId(), words));
            return words;
        });
    }

    private List<ProcessInstance> waitingFor(HandOverId id) {
        return runtime.createProcessInstanceQuery()
                .variableValueEquals(TakeOver.HAND_OVER_ID.name(), id.value())
                .active()
                .list();
    }

    /** By whoever acknowledged; who stands in need not be offered the task. */
    private void done(Task task) {
        asSystem.withRights(() -> {
            tasks.complete(task.getId());
            return task;
        });
    }

    /** The task that is being completed right now is not among the open ones. */
    @EventListener
    void complete(HandOver.Acknowledged event) {
        for (var instance : asSystem.call(() -> waitingFor(event.id()))) {
            var key = instance.getBusinessKey();
            asSystem.call(() -> house.open(key, TakeOver.PROCESS, EscalationWords.PROCESS)).stream()
                    .filter(task -> task.getProcessInstanceId().equals(instance.getId()))
                    .filter(task -> STEPS.contains(task.getTaskDefinitionKey()))
                    .forEach(this::done);
        }
    }
}
