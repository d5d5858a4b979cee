package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.ESCALATION_ID;
import static io.rapport.request.process.ServiceRequest.MISSED_CLOCKS;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.handing.RequestEscalations;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code open-escalation}: a promise was missed; if somebody looks at the request already, they see this too. */
@Component
class OpenEscalation implements JavaDelegate {

    private final RequestEscalations escalations;

    OpenEscalation(RequestEscalations escalations) {
        this.escalations = escalations;
    }

    @Override
    public void execute(DelegateExecution token) {
        var clocks = MISSED_CLOCKS.findIn(token).orElse("");
        ESCALATION_ID.put(token, escalations.missed(requestOn(token), clocks).orElse(WorkRequest.NOTHING));
    }
}
