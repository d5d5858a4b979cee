package io.rapport.absence.process;

import io.rapport.absence.Absences;
import io.rapport.absence.StandIns;
import io.rapport.engine.CurrentUser;
import java.time.Clock;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A task that somebody is given while away goes on to the substitute, or back to the team, in the same transaction; and
 * what was done for somebody is noted. In a rehearsal nobody is away.
 */
@Component
@Profile("!rehearsal")
class TasksOfAbsent {

    private final Absences absences;
    private final StandIns standIns;
    private final Successors successors;
    private final CurrentUser person;
    private final Clock clock;

    TasksOfAbsent(Absences absences, StandIns standIns, Successors successors, CurrentUser person, Clock clock) {
        this.absences = absences;
        this.standIns = standIns;
        this.successors = successors;
        this.person = person;
        this.clock = clock;
    }

    /** Before the rooms look at who has it. Who takes a task for themselves while away works, and keeps it. */
    @EventListener(condition = "#task.eventName == 'assignment'")
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void passOn(DelegateTask task) {
        var given = task.getAssignee();
        if (given == null || person.findId().filter(given::equals).isPresent()) {
            return;
        }
        var now = clock.instant();
        absences.of(given, now).ifPresent(absence -> {
            var links = task.getCandidates();
            var businessKey = task.getExecution().getProcessBusinessKey();
            var to = successors.of(absence, links, task.getProcessDefinitionId(), businessKey);
            if (to.isPresent() || Successors.isOfferedAtAll(links)) {
                task.setAssignee(to.orElse(null));
                standIns.given(task.getId(), businessKey, absence, to.orElse(null), now);
            }
        });
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    void note(DelegateTask task) {
        standIns.done(task.getId(), person.findId().orElse(task.getAssignee()), clock.instant());
    }
}
