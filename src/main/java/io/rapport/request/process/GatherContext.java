package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.INTERACTIONS;
import static io.rapport.request.process.ServiceRequest.OPEN_REQUESTS;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code gather-context}: puts counts on the token, never what is behind them. */
@Component
class GatherContext implements JavaDelegate {

    private final RequestDecisions decisions;

    GatherContext(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var gathered = decisions.gather(requestOn(token));
        OPEN_REQUESTS.put(token, gathered.openRequests());
        INTERACTIONS.put(token, gathered.interactions());
    }
}
