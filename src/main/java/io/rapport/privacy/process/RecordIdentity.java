package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-identity}: how it was checked that it is the customer who asks. */
@Component
class RecordIdentity implements JavaDelegate {

    private final PrivacySteps steps;

    RecordIdentity(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.checkIdentity(requestOn(token), IDENTITY_CHECK.in(token));
    }
}
