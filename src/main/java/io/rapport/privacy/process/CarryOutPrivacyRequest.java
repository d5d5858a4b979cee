package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.FACT_KIND;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.AnswerWords.RESTRICTED_KIND;
import static io.rapport.privacy.process.AnswerWords.RESTRICTION_GROUND;
import static io.rapport.privacy.process.PrivacyRequestWords.RESTRICTION_STANDS;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyDecisions;
import io.rapport.privacy.Right;
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
        var lasts = decisions.carryOut(
                requestOn(token),
                new Right.Handed(
                        FACT_KIND.findIn(token).orElse(null),
                        value.orElse(null),
                        RESTRICTION_GROUND.findIn(token).orElse(null),
                        RESTRICTED_KIND
                                .findIn(token)
                                .filter(kind -> !kind.isBlank())
                                .orElse(null)));
        RESTRICTION_STANDS.put(token, lasts);
    }
}
