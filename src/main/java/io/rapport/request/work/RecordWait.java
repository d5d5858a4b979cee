package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.WAITING_FOR;
import static io.rapport.request.work.WorkRequest.WAIT_UNTIL;

import io.rapport.request.RequestSteps;
import io.rapport.request.RequestSteps.WaitingFor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-wait}: somebody outside has to move first. */
@Component
class RecordWait implements JavaDelegate {

    private final RequestSteps steps;

    RecordWait(RequestSteps steps) {
        this.steps = steps;
    }

    @Override
    public void execute(DelegateExecution token) {
        var whom = WaitingFor.of(WAITING_FOR.findIn(token).orElse("customer"));
        WAIT_UNTIL.put(token, steps.await(requestOn(token), whom, NOTE.take(token)));
        WorkRequest.forgetForm(token);
    }
}
