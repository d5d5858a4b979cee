package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_END;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-withdrawal}: the customer does not want it any more. */
@Component
class RecordWithdrawal implements JavaDelegate {

    private final RequestSteps steps;

    RecordWithdrawal(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        var id = requestOn(token);
        steps.withdraw(id);
        steps.end(id, REQUEST_WITHDRAWN_END);
    }
}
