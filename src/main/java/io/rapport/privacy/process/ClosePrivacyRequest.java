package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code close-privacy-request}: the request is at its end. */
@Component
class ClosePrivacyRequest implements JavaDelegate {

    private final PrivacySteps steps;

    ClosePrivacyRequest(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.close(requestOn(token));
    }
}
