package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.OUTCOME;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-answer}: what the customer was told at the end. */
@Component
class RecordAnswer implements JavaDelegate {

    private final RequestSteps steps;

    RecordAnswer(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        OUTCOME.in(token); // the default way is not taken for want of a choice
        steps.answer(requestOn(token), NOTE.take(token));
        WorkRequest.forgetForm(token);
    }
}
