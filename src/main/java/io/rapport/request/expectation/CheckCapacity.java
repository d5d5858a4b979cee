package io.rapport.request.expectation;

import static io.rapport.request.process.ServiceRequest.PROMISE_GAP;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.kernel.TeamId;
import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-capacity}: whether the team has room for what would be promised. */
@Component
class CheckCapacity implements JavaDelegate {

    private final RequestDecisions decisions;

    CheckCapacity(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var gapOf = decisions.checkCapacity(requestOn(token));
        PROMISE_GAP.put(token, gapOf.isPresent());
        gapOf.map(TeamId::code).ifPresent(team -> TEAM.put(token, team));
    }
}
