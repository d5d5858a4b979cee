package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.CONFIRM_BY;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-resolution}: stops the clock; the customer has the word. */
@Component
class RecordResolution implements JavaDelegate {

    private final RequestSteps steps;

    RecordResolution(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        CONFIRM_BY.put(token, steps.resolve(requestOn(token)));
    }
}
