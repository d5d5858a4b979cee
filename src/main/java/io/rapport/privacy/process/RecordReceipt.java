package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-receipt}: the customer knows that the request has arrived. */
@Component
class RecordReceipt implements JavaDelegate {

    private final PrivacySteps steps;

    RecordReceipt(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.confirmReceipt(requestOn(token));
    }
}
