package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code carry-out-privacy-request}: does what was decided, once. */
@Component
class CarryOutPrivacyRequest implements JavaDelegate {

    private final PrivacyDecisions decisions;

    CarryOutPrivacyRequest(PrivacyDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var value = FACT_VALUE.take(token);
        decisions.carryOut(requestOn(token), FACT_KIND.findIn(token).orElse(null), value.orElse(null));
    }
}
