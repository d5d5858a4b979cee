package io.rapport.handover.process;

import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.handover.Steering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code end-transfer}: everything was taken over. */
@Component
class EndTransfer implements JavaDelegate {

    private final Steering steering;

    EndTransfer(Steering steering) {
        this.steering = steering;
    }

    @Override
    public void execute(DelegateExecution token) {
        steering.done(transferOn(token));
    }
}
