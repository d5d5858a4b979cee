package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.PRIVACY_VERDICT;
import static io.rapport.privacy.process.AnswerWords.SECOND_OPINION;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyDecisions;
import io.rapport.privacy.Verdict;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-second-opinion}: writes down whether a second person agrees with a refusal. */
@Component
class RecordSecondOpinion implements JavaDelegate {

    private final PrivacyDecisions decisions;

    RecordSecondOpinion(PrivacyDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var agreed = decisions.agree(requestOn(token), SECOND_OPINION.in(token).equals("agree"));
        PRIVACY_VERDICT.put(token, agreed.map(Verdict::code).orElse("open"));
    }
}
