package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.REQUEST_CLOSED;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code file-request}: the case is over for good. */
@Component
class FileRequest implements JavaDelegate {

    private final RequestSteps steps;

    FileRequest(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.end(requestOn(token), REQUEST_CLOSED);
    }
}
