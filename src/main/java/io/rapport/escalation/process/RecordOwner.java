package io.rapport.escalation.process;

import io.rapport.engine.CurrentUser;
import io.rapport.escalation.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-owner}: the person at the task has it; the person is whoever is signed in. */
@Component
class RecordOwner implements JavaDelegate {

    private final Escalations escalations;
    private final CurrentUser person;

    RecordOwner(Escalations escalations, CurrentUser person) {
        this.escalations = escalations;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        escalations.acknowledge(EscalationWords.escalationOn(token), person.id(), TakeOver.PACK_HASH.in(token));
        EscalationWords.OWNER_ID.put(token, person.id());
    }
}
