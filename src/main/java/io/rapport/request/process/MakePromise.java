package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code make-promise}: the service-level table says by when; the clocks start. */
@Component
class MakePromise implements JavaDelegate {

    private final RequestDecisions decisions;

    MakePromise(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        decisions.makePromise(requestOn(token));
    }
}
