package io.rapport.approval.process;

import static io.rapport.approval.process.ExceptionApproval.RATIONALE;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.approval.process.ExceptionApproval.approvalOn;

import io.rapport.approval.Approvals;
import io.rapport.approval.Verdict;
import io.rapport.engine.CurrentUser;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-verdict}: writes down what the person at the task decided; the person is whoever is signed in. */
@Component
class RecordVerdict implements JavaDelegate {

    private final Approvals approvals;
    private final CurrentUser person;

    RecordVerdict(Approvals approvals, CurrentUser person) {
        this.approvals = approvals;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        var standing = approvals.decide(approvalOn(token), verdictOf(token));
        VERDICT.put(token, Verdicts.word(standing));
    }

    private Verdict verdictOf(DelegateExecution token) {
        var by = new Verdict.Decider(person.id(), Set.copyOf(person.groupsNow()));
        var rationale = RATIONALE.take(token).orElse(null);
        return VERDICT.in(token).equals("granted")
                ? new Verdict.Granted(by, rationale)
                : new Verdict.Declined(by, rationale);
    }
}
