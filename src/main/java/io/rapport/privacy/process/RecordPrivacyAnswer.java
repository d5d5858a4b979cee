package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.RESTRICTION_STANDS;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyDecisions;
import io.rapport.privacy.PrivacySteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-privacy-answer}: the customer has the answer. */
@Component
class RecordPrivacyAnswer implements JavaDelegate {

    private final PrivacySteps steps;
    private final PrivacyDecisions decisions;

    RecordPrivacyAnswer(PrivacySteps steps, PrivacyDecisions decisions) {
        this.steps = steps;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.answer(requestOn(token));
        // whoever was erased since it was carried out has nothing left to be restricted
        if (RESTRICTION_STANDS.findIn(token).orElse(false)) {
            RESTRICTION_STANDS.put(token, decisions.lasts(requestOn(token)));
        }
    }
}
