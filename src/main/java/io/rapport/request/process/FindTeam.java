package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code find-team}: the routing table names the team. */
@Component
class FindTeam implements JavaDelegate {

    private final RequestDecisions decisions;

    FindTeam(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        TEAM.put(token, decisions.findTeam(requestOn(token)).code());
    }
}
