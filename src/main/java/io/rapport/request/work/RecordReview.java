package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.request.RequestSteps;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-review}: what a lead found when the promise was missed. */
@Component
class RecordReview implements JavaDelegate {

    private final RequestSteps steps;

    RecordReview(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        steps.reviewMissedPromise(requestOn(token), NOTE.take(token));
    }
}
