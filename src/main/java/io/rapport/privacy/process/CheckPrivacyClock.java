package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.ANSWER_AT_RISK;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-privacy-clock}: is it still open, and due soon by the clock that counts now? */
@Component
class CheckPrivacyClock implements JavaDelegate {

    private final PrivacySteps steps;

    CheckPrivacyClock(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        ANSWER_AT_RISK.put(token, steps.isAtRisk(requestOn(token)));
    }
}
