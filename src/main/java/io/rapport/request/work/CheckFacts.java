package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.FACT_SHOWN;
import static io.rapport.request.work.WorkRequest.FACT_TO_VERIFY;
import static io.rapport.request.work.WorkRequest.NOTHING;

import io.rapport.customer.freshness.ToVerify;
import io.rapport.request.verification.Verifications;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-facts}: which fact the customer should be asked about, by kind and id; never its value. */
@Component
class CheckFacts implements JavaDelegate {

    private final Verifications verifications;

    CheckFacts(Verifications verifications) {
        this.verifications = verifications;
    }

    @Override
    public void execute(DelegateExecution token) {
        if (FACT_TO_VERIFY.findIn(token).filter(kind -> !kind.equals(NOTHING)).isPresent()) {
            // a question is open, and after its answer we are here again
            FACT_TO_VERIFY.putHere(token, NOTHING);
            return;
        }
        var first = verifications.offer(requestOn(token));
        FACT_TO_VERIFY.put(token, first.map(ToVerify::kind).orElse(NOTHING));
        first.ifPresent(fact -> FACT_SHOWN.put(token, fact.shown().value()));
    }
}
