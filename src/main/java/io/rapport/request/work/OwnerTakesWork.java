package io.rapport.request.work;

import io.rapport.engine.AsSystem;
import io.rapport.engine.rights.HouseTasks;
import io.rapport.escalation.Escalation;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** An owner who takes the work over gets its task. */
@Component
class OwnerTakesWork {

    private final HouseTasks house;
    private final TaskService tasks;
    private final AsSystem asSystem;

    OwnerTakesWork(HouseTasks house, TaskService tasks, AsSystem asSystem) {
        this.house = house;
        this.tasks = tasks;
        this.asSystem = asSystem;
    }

    /** Nothing where the work waits for somebody outside: there is no task then. */
    @EventListener
    void on(Escalation.TakenOver event) {
        asSystem.call(() -> {
            house.open(event.request().value(), WorkRequest.PROCESS).stream()
                    .filter(task -> task.getTaskDefinitionKey().equals(WorkRequest.WORK_ON_REQUEST))
                    .forEach(task -> tasks.setAssignee(task.getId(), event.owner()));
            return event;
        });
    }
}
