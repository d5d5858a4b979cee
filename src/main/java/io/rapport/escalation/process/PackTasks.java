package io.rapport.escalation.process;

import io.rapport.access.HouseTime;
import io.rapport.engine.AsSystem;
import io.rapport.engine.rights.HouseTasks;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
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
    private final DateTimeFormatter due;

    PackTasks(
            HandOvers handOvers,
            TaskService tasks,
            RuntimeService runtime,
            HouseTasks house,
            AsSystem asSystem,
            HouseTime time) {
        this.handOvers = handOvers;
        this.tasks = tasks;
        this.runtime = runtime;
        this.house = house;
        this.asSystem = asSystem;
        this.due = time.as("EEE d MMM HH:mm");
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.matches('(take-over|escalation):.*')")
    void name(DelegateTask task) {
        var about = about(task);
        by(task).ifPresentOrElse(
                        by -> {
                            task.setName("%s, due %s".formatted(about, due.format(by)));
                            task.setDueDate(Date.from(by));
                        },
                        () -> task.setName(about));
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

    private static String about(DelegateTask task) {
        var tier = TakeOver.TIER.findIn(task).map(" — "::concat).orElse("");
        return switch (task.getTaskDefinitionKey()) {
            case TakeOver.TAKE_OVER_WORK -> "Take over" + tier;
            case EscalationWords.ACKNOWLEDGE_ESCALATION ->
                "Escalation: " + EscalationWords.ESCALATION_REASON.in(task).replace('-', ' ') + tier;
            default -> "Help as owner" + tier;
        };
    }

    /** The task that is being completed right now is not among the open ones. */
    @EventListener
    void complete(HandOver.Acknowledged event) {
        var waiting = asSystem.call(() -> runtime.createProcessInstanceQuery()
                .variableValueEquals(TakeOver.HAND_OVER_ID.name(), event.id().value())
                .active()
                .list());
        for (var instance : waiting) {
            var key = instance.getBusinessKey();
            asSystem.call(() -> house.open(key, TakeOver.PROCESS, EscalationWords.PROCESS)).stream()
                    .filter(task -> task.getProcessInstanceId().equals(instance.getId()))
                    .filter(task -> STEPS.contains(task.getTaskDefinitionKey()))
                    .forEach(task -> tasks.complete(task.getId()));
        }
    }
}
