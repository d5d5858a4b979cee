package io.rapport.absence.process;

import io.rapport.absence.Absence;
import io.rapport.absence.AbsenceId;
import io.rapport.absence.Absences;
import io.rapport.absence.StandIns;
import java.time.Clock;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When an absence has begun, hands over what is assigned to the person: each task in a transaction of its own with its
 * note, so that a node that dies, or a second node, neither loses one nor does one twice. What could not be handed over is
 * tried again.
 */
@Component
class Beginnings {

    private static final Logger LOG = LoggerFactory.getLogger(Beginnings.class);

    private final Absences absences;
    private final StandIns standIns;
    private final Successors successors;
    private final TaskService tasks;
    private final RuntimeService journeys;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Beginnings(
            Absences absences,
            StandIns standIns,
            Successors successors,
            TaskService tasks,
            RuntimeService journeys,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.absences = absences;
        this.standIns = standIns;
        this.successors = successors;
        this.tasks = tasks;
        this.journeys = journeys;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Looks once; said again, changes nothing more. */
    void look() {
        absences.toStart().forEach(this::begin);
        standIns.unsaid().forEach(this::say);
    }

    /** What went to who stands in, when it began or since; what fails is tried again. */
    private void say(AbsenceId id) {
        try {
            transaction.executeWithoutResult(status -> {
                var absence = absences.get(id);
                var given = standIns.say(absence, clock.instant());
                if (!given.isEmpty()) {
                    events.publishEvent(new Absence.WorkGiven(absence, given));
                }
            });
        } catch (RuntimeException notNow) {
            LOG.warn("What went to who stands in for {} could not be said; it is tried again.", id, notNow);
        }
    }

    private void begin(Absence absence) {
        var theirs =
                tasks.createTaskQuery().taskAssignee(absence.person()).active().list();
        var left = theirs.stream().filter(task -> !isHandedOver(task, absence)).count();
        if (left == 0) {
            absences.started(absence.id());
        }
    }

    private boolean isHandedOver(Task task, Absence absence) {
        try {
            transaction.executeWithoutResult(status -> handOver(task.getId(), absence));
            return true;
        } catch (RuntimeException notNow) {
            LOG.warn("Task {} could not be handed over for {}; it is tried again.", task.getId(), absence.id(), notNow);
            return false;
        }
    }

    private void handOver(String id, Absence absence) {
        var task = tasks.createTaskQuery().taskId(id).singleResult();
        if (task == null || !absence.person().equals(task.getAssignee())) {
            return;
        }
        var links = tasks.getIdentityLinksForTask(id);
        var businessKey = businessKeyOf(task);
        var to = successors
                .of(absence, links, task.getProcessDefinitionId(), businessKey)
                .orElse(null);
        if (to == null && !Successors.isOfferedAtAll(links)) {
            return; // nobody else would see it
        }
        standIns.given(id, businessKey, absence, to, clock.instant());
        tasks.setAssignee(id, to);
    }

    private @Nullable String businessKeyOf(Task task) {
        var journey = journeys.createProcessInstanceQuery()
                .processInstanceId(task.getProcessInstanceId())
                .singleResult();
        return journey == null ? null : journey.getBusinessKey();
    }
}
