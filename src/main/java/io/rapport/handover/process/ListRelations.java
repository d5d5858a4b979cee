package io.rapport.handover.process;

import static io.rapport.handover.process.RelationshipHandover.LEFT_BEHIND;
import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.handover.Steering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code list-relations}: everything that hangs on who leaves, as it stands now. */
@Component
class ListRelations implements JavaDelegate {

    private final Steering steering;

    ListRelations(Steering steering) {
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution token) {
        LEFT_BEHIND.put(token, steering.listAgain(transferOn(token)));
    }
}
