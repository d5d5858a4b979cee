package io.rapport.request.expectation;

import static io.rapport.request.expectation.ExpectationGap.CHOOSE_BY;
import static io.rapport.request.expectation.ExpectationGap.SPONSOR_BY;
import static io.rapport.request.process.ServiceRequest.TEAM;

import io.rapport.kernel.TeamId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code offer-options}: until when somebody has to choose; what there is to choose from stands beside the task. */
@Component
class OfferOptions implements JavaDelegate {

    private final Expectations expectations;

    OfferOptions(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public void execute(DelegateExecution token) {
        var until = expectations.timeToChoose(new TeamId(TEAM.in(token)));
        CHOOSE_BY.put(token, until.chooseBy());
        SPONSOR_BY.put(token, until.sponsorBy());
    }
}
