package io.rapport.request.expectation;

import static io.rapport.request.process.ServiceRequest.requestOn;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code take-what-fits}: nobody decided in time; what can be kept is promised. */
@Component
class TakeWhatFits implements JavaDelegate {

    private final Expectations expectations;

    TakeWhatFits(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public void execute(DelegateExecution token) {
        expectations.takeWhatFits(requestOn(token));
    }
}
