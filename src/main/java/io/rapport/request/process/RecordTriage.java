package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.kernel.RequestType;
import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-triage}: writes down what kind of request it is. */
@Component
class RecordTriage implements JavaDelegate {

    private final RequestSteps steps;

    RecordTriage(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.triage(requestOn(token), new RequestType(REQUEST_TYPE.in(token)), NOTE.take(token));
    }
}
