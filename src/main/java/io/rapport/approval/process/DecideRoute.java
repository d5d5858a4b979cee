package io.rapport.approval.process;

import static io.rapport.approval.process.ExceptionApproval.APPROVERS;
import static io.rapport.approval.process.ExceptionApproval.APPROVER_GROUP;
import static io.rapport.approval.process.ExceptionApproval.CUMULATIVE_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.approvalOn;

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
        var id = approvalOn(token);
        var approvers = approvals.route(id).approvers();
        CUMULATIVE_AMOUNT.put(token, approvals.get(id).cumulative().doubleValue());
        APPROVERS.put(token, approvers.code());
        if (approvers.persons() > 0) {
            APPROVER_GROUP.put(token, String.join(",", approvers.groups()));
        }
    }
}
