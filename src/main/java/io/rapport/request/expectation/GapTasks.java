package io.rapport.request.expectation;

import static io.rapport.request.expectation.ExpectationGap.CHOOSE_BY;
import static io.rapport.request.expectation.ExpectationGap.DECIDE_AS_SPONSOR;
import static io.rapport.request.expectation.ExpectationGap.GAP_SETTLED;
import static io.rapport.request.expectation.ExpectationGap.SPONSOR_BY;

import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Names the tasks of a gap so that the list can be read, and writes beside them what was reckoned and what can be kept. */
@Component
class GapTasks {

    private static final String AGAIN = "What was chosen last cannot be kept: choose once more. ";

    private final Requests requests;
    private final Expectations expectations;

    GapTasks(Requests requests, Expectations expectations) {
        this.requests = requests;
        this.expectations = expectations;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('expectation-gap:')")
    void name(DelegateTask task) {
        var request = requests.get(new RequestId(task.getExecution().getProcessBusinessKey()));
        var isSponsors = task.getTaskDefinitionKey().equals(DECIDE_AS_SPONSOR);
        task.setName((isSponsors ? "Sponsor: " : "Cannot be kept: ") + what(request));
        var again = GAP_SETTLED.findIn(task).isPresent() ? AGAIN : "";
        task.setDescription(again + expectations.words(request.id()));
        task.setDueDate(Date.from((isSponsors ? SPONSOR_BY : CHOOSE_BY).in(task)));
    }

    private static String what(Request request) {
        return "%s — %s".formatted(request.type().code().replace('-', ' '), request.tier());
    }
}
