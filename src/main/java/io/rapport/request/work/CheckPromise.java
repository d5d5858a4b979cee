package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.MISSED_CLOCKS;
import static io.rapport.request.process.ServiceRequest.requestOn;
import static io.rapport.request.work.WorkRequest.NEXT_LOOK;
import static io.rapport.request.work.WorkRequest.PROMISE_MISSED;

import io.rapport.request.RequestDecisions;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code check-promise}: which clocks are missed now, each told once; and when to look again. */
@Component
class CheckPromise implements JavaDelegate {

    private final RequestDecisions decisions;

    CheckPromise(RequestDecisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution token) {
        var request = requestOn(token);
        var missed = decisions.checkPromise(request);
        PROMISE_MISSED.put(token, missed.any());
        // the ones told last, until others are: somebody may still be reading
        MISSED_CLOCKS.put(
                token,
                missed.any() ? missed.codes() : MISSED_CLOCKS.findIn(token).orElse(""));
        NEXT_LOOK.put(token, decisions.nextLook(request));
    }
}
