package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-privacy-answer}: the customer has the answer. */
@Component
class RecordPrivacyAnswer implements JavaDelegate {

    private final PrivacySteps steps;

    RecordPrivacyAnswer(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.answer(requestOn(token));
    }
}
