package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.ERASURE_REASON;
import static io.rapport.privacy.process.AnswerWords.FACT_VALUE;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_VERDICT;
import static io.rapport.privacy.process.AnswerWords.REFUSAL_GROUND;
import static io.rapport.privacy.process.PrivacyRequestWords.RESTRICTION_STANDS;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyDecisions;
import io.rapport.privacy.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-privacy-decision}: writes down what the officer decided; the tables say how much of it may be done. */
@Component
class RecordPrivacyDecision implements JavaDelegate {

    private final PrivacyDecisions decisions;

    RecordPrivacyDecision(PrivacyDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var verdict = decisions.decide(
                requestOn(token),
                PRIVACY_OUTCOME.in(token),
                REFUSAL_GROUND.findIn(token),
                ERASURE_REASON.findIn(token));
        PRIVACY_VERDICT.put(token, verdict.code());
        RESTRICTION_STANDS.put(token, false);
        if (verdict != Verdict.GRANTED) {
            FACT_VALUE.take(token);
        }
    }
}
