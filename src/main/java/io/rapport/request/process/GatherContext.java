package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.INTERACTIONS;
import static io.rapport.request.process.ServiceRequest.OPEN_REQUESTS;
import static io.rapport.request.process.ServiceRequest.REQUEST_ID;

import io.rapport.kernel.RequestId;
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
        var gathered = decisions.gather(new RequestId(REQUEST_ID.in(token)));
        OPEN_REQUESTS.put(token, gathered.openRequests());
        INTERACTIONS.put(token, gathered.interactions());
    }
}
