package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.FACT_SHOWN;
import static io.rapport.request.work.WorkRequest.FACT_TO_VERIFY;
import static io.rapport.request.work.WorkRequest.NOTHING;

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
        var next = verifications.next(requestOn(token));
        FACT_TO_VERIFY.put(token, next.map(fact -> fact.kind().kind()).orElse(NOTHING));
        next.map(fact -> fact.inUse())
                .ifPresent(fact -> FACT_SHOWN.put(token, fact.id().value()));
    }
}
