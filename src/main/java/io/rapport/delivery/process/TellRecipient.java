package io.rapport.delivery.process;

import io.rapport.delivery.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code tell-recipient}: sends the message; the recipient takes a repeat for what it is by its id. */
@Component
class TellRecipient implements JavaDelegate {

    private final Outbox outbox;

    TellRecipient(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution token) {
        outbox.tell(token.getProcessBusinessKey());
    }
}
