package io.rapport.approval.process;

import io.rapport.absence.StandInRule;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import org.springframework.stereotype.Component;

/** A wish never comes to who asked through a substitution, nor to somebody who could not decide it. */
@Component
class StandInsDecide implements StandInRule {

    private final Approvals approvals;

    StandInsDecide(Approvals approvals) {
        this.approvals = approvals;
    }

    @Override
    public boolean mayTake(String process, String businessKey, String person) {
        return !process.equals(ExceptionApproval.PROCESS) || approvals.couldDecide(new ApprovalId(businessKey), person);
    }
}
