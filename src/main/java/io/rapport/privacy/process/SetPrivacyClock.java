package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.PRIVACY_LAW;
import static io.rapport.privacy.process.PrivacyRequestWords.RECEIPT_TO_CONFIRM;
import static io.rapport.privacy.process.PrivacyRequestWords.REMIND_AGAIN_AT;
import static io.rapport.privacy.process.PrivacyRequestWords.REMIND_AT;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacySteps;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code set-privacy-clock}: the tables say which law counts, and until when. */
@Component
class SetPrivacyClock implements JavaDelegate {

    private final PrivacySteps steps;

    SetPrivacyClock(PrivacySteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        var request = steps.setClock(requestOn(token));
        PRIVACY_LAW.put(token, Optional.ofNullable(request.law()).orElseThrow());
        RECEIPT_TO_CONFIRM.put(token, request.confirmDue() != null);
        REMIND_AT.put(
                token,
                PrivacySteps.remindAt(
                        request, Optional.ofNullable(request.answerDue()).orElseThrow()));
        REMIND_AGAIN_AT.put(
                token,
                PrivacySteps.remindAt(
                        request, Optional.ofNullable(request.latestDue()).orElseThrow()));
    }
}
