package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.REOPEN_UNTIL;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code close-request}: the request is closed, and for a while may be reopened. */
@Component
class CloseRequest implements JavaDelegate {

    private final RequestSteps steps;

    CloseRequest(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        REOPEN_UNTIL.put(token, steps.close(requestOn(token)));
    }
}
