package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.MISSED_CLOCKS;
import static io.rapport.request.process.ServiceRequest.PROMISE_MISSED;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-promise}: which clocks are missed now; each is told once. */
@Component
class CheckPromise implements JavaDelegate {

    private final RequestDecisions decisions;

    CheckPromise(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var missed = decisions.checkPromise(requestOn(token));
        PROMISE_MISSED.put(token, missed.any());
        MISSED_CLOCKS.put(token, missed.codes());
    }
}
