package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.FACT_ANSWER;
import static io.rapport.request.work.WorkRequest.FACT_SHOWN;
import static io.rapport.request.work.WorkRequest.FACT_TO_VERIFY;
import static io.rapport.request.work.WorkRequest.FACT_VALUE;
import static io.rapport.request.work.WorkRequest.NOTHING;

import io.rapport.request.verification.Verifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-verification}: what the customer confirmed or corrected, if the customer was asked. */
@Component
class RecordVerification implements JavaDelegate {

    private final Verifications verifications;

    RecordVerification(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution token) {
        var value = FACT_VALUE.take(token);
        var kind = FACT_TO_VERIFY.in(token);
        switch (FACT_ANSWER.in(token)) {
            case "confirmed" -> verifications.confirm(requestOn(token), kind, FACT_SHOWN.in(token));
            case "changed" -> verifications.correct(requestOn(token), kind, value);
            default -> verifications.putAside(requestOn(token), kind);
        }
        FACT_TO_VERIFY.put(token, NOTHING);
    }
}
