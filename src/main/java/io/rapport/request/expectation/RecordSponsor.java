package io.rapport.request.expectation;

import static io.rapport.request.expectation.ExpectationGap.MEANS;
import static io.rapport.request.expectation.ExpectationGap.SPONSOR_SAYS;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.requestOn;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-sponsor}: who stands for the promise although it does not fit, or that nobody does. */
@Component
class RecordSponsor implements JavaDelegate {

    private final Expectations expectations;

    RecordSponsor(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public void execute(DelegateExecution token) {
        var says = SPONSOR_SAYS.in(token);
        expectations.sponsor(requestOn(token), says.equals("promise"), MEANS.findIn(token), NOTE.take(token));
        ExpectationGap.forgetForm(token);
        SPONSOR_SAYS.put(token, says);
    }
}
