package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.TIER;
import static io.rapport.request.process.ServiceRequest.TIER_DECISION_ID;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import io.rapport.sla.Cause;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code decide-tier-again}: with what the customer confirmed; the promise follows where its table lets it. */
@Component
class DecideTierAgain implements JavaDelegate {

    private final RequestDecisions decisions;

    DecideTierAgain(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var decided = decisions.decideTier(requestOn(token));
        decisions.promiseAgain(requestOn(token), Cause.TIER);
        TIER.put(token, decided.tier().code());
        TIER_DECISION_ID.put(token, decided.id().value());
        WorkRequest.FACT_ANSWER.remove(token);
    }
}
