package io.rapport.delivery.process;

import io.rapport.delivery.Outbox;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code forget-message}: the recipient has not taken it in time; message and key go. */
@Component
class ForgetMessage implements JavaDelegate {

    private final Outbox outbox;

    ForgetMessage(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public void execute(DelegateExecution token) {
        outbox.giveUp(token.getProcessBusinessKey());
    }
}
