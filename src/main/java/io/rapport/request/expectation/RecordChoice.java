package io.rapport.request.expectation;

import static io.rapport.request.expectation.ExpectationGap.CHOICE;
import static io.rapport.request.expectation.ExpectationGap.GAP_SETTLED;
import static io.rapport.request.expectation.ExpectationGap.OTHER_TEAM;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.requestOn;

import io.rapport.capacity.given.Given;
import io.rapport.kernel.TeamId;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-choice}: what somebody of the team has chosen, if it still fits. */
@Component
class RecordChoice implements JavaDelegate {

    private final Expectations expectations;

    RecordChoice(Expectations expectations) {
        this.expectations = expectations;
    }

    @Override
    public void execute(DelegateExecution token) {
        var given = expectations.choose(
                requestOn(token), CHOICE.in(token), OTHER_TEAM.findIn(token).map(TeamId::new), NOTE.take(token));
        GAP_SETTLED.put(token, given.isPresent());
        given.map(Given::team).ifPresent(team -> TEAM.put(token, team.code()));
        ExpectationGap.forgetForm(token);
    }
}
