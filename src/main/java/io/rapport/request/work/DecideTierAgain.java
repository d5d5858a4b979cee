package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.TIER;
import static io.rapport.request.process.ServiceRequest.TIER_DECISION_ID;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code decide-tier-again}: with what the customer confirmed. The promise stays. */
@Component
class DecideTierAgain implements JavaDelegate {

    private final RequestDecisions decisions;

    DecideTierAgain(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var decided = decisions.decideTier(requestOn(token));
        TIER.put(token, decided.tier().code());
        TIER_DECISION_ID.put(token, decided.id().value());
        WorkRequest.FACT_ANSWER.remove(token);
    }
}
