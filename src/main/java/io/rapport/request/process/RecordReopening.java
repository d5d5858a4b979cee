package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-reopening}: the customer was not content; the clock goes on. */
@Component
class RecordReopening implements JavaDelegate {

    private final RequestSteps steps;

    RecordReopening(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.reopen(requestOn(token));
    }
}
