package io.rapport.approval.process;

import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.approval.process.ExceptionApproval.approvalOn;

import io.rapport.approval.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code grant-by-rule}: inside the limit, the table's yes is enough. */
@Component
class GrantByRule implements JavaDelegate {

    private final Approvals approvals;

    GrantByRule(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution token) {
        VERDICT.put(token, Verdicts.word(approvals.grantByRule(approvalOn(token))));
    }
}
