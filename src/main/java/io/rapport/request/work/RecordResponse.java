package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-response}: the customer has heard from us. */
@Component
class RecordResponse implements JavaDelegate {

    private final RequestSteps steps;

    RecordResponse(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.respond(requestOn(token), NOTE.take(token));
        WorkRequest.forgetForm(token);
    }
}
