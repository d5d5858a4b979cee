package io.rapport.escalation.process;

import io.rapport.engine.AsSystem;
import io.rapport.escalation.Escalation;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the escalation that it is over. The other direction lives in the delegates. */
@Component
class EscalationProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    EscalationProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    /** Nobody listens where the journey that called it has taken it down already. */
    @EventListener
    void on(Escalation.Over event) {
        asSystem.call(() -> runtime.createMessageCorrelation(EscalationWords.ESCALATION_OVER_MESSAGE)
                .processInstanceBusinessKey(event.request().value())
                .correlateAllWithResult());
    }
}
