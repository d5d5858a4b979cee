package io.rapport.escalation.process;

import io.rapport.engine.CurrentUser;
import io.rapport.escalation.Escalations;
import io.rapport.escalation.OwnerStep;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-help}: what the owner did, and why. */
@Component
class RecordHelp implements JavaDelegate {

    private final Escalations escalations;
    private final CurrentUser person;

    RecordHelp(Escalations escalations, CurrentUser person) {
        this.escalations = escalations;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        escalations.help(
                EscalationWords.escalationOn(token),
                OwnerStep.of(EscalationWords.OWNER_STEP.in(token)),
                person.id(),
                EscalationWords.NOTE.take(token).orElse(null));
    }
}
