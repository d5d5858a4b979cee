package io.rapport.approval.process;

import static io.rapport.approval.process.ExceptionApproval.APPROVAL_ID;
import static io.rapport.approval.process.ExceptionApproval.APPROVERS;
import static io.rapport.approval.process.ExceptionApproval.APPROVER_GROUP;

import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code decide-route}: the threshold table says who decides. */
@Component
class DecideRoute implements JavaDelegate {

    private final Approvals approvals;

    DecideRoute(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public void execute(DelegateExecution token) {
        var approvers = approvals.route(new ApprovalId(APPROVAL_ID.in(token))).approvers();
        APPROVERS.put(token, approvers.code());
        approvers.group().ifPresent(group -> APPROVER_GROUP.put(token, group));
    }
}
