package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-resumption}: the wait is over. */
@Component
class RecordResumption implements JavaDelegate {

    private final RequestSteps steps;

    RecordResumption(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.resume(requestOn(token));
    }
}
