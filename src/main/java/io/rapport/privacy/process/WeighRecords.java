package io.rapport.privacy.process;

import static io.rapport.privacy.process.AnswerWords.CLASSES_KEPT;
import static io.rapport.privacy.process.PrivacyRequestWords.requestOn;

import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.privacy.erasure.Weighed;
import io.rapport.privacy.erasure.Weighing;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code weigh-records}: before an erasure is decided, the table says what a law keeps. */
@Component
class WeighRecords implements JavaDelegate {

    private final PrivacyRequests requests;
    private final Weighing weighing;

    WeighRecords(PrivacyRequests requests, Weighing weighing) {
        this.requests = requests;
        this.weighing = weighing;
    }

    @Override
    public void execute(DelegateExecution token) {
        var request = requests.get(requestOn(token));
        var kept = request.kind() == PrivacyKind.ERASURE
                ? weighing.weigh(request).stream().filter(Weighed::keeps).count()
                : 0;
        CLASSES_KEPT.put(token, kept);
    }
}
