package io.rapport.escalation.process;

import io.rapport.escalation.Escalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-no-answer}: the owner of this level has not answered in time. */
@Component
class RecordNoAnswer implements JavaDelegate {

    private final Escalations escalations;

    RecordNoAnswer(Escalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution token) {
        escalations.unanswered(EscalationWords.escalationOn(token));
    }
}
