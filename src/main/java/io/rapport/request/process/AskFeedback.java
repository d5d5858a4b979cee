package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code ask-feedback}: notes that the customer is asked how it was. */
@Component
class AskFeedback implements JavaDelegate {

    private final RequestSteps steps;

    AskFeedback(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.askFeedback(requestOn(token));
    }
}
