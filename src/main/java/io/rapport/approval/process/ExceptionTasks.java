package io.rapport.approval.process;

import io.rapport.approval.Approval;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Names each task so that the list can be read: "Decide: credit 400 EUR — gold". */
@Component
class ExceptionTasks {

    private final Approvals approvals;

    ExceptionTasks(Approvals approvals) {
        this.approvals = approvals;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('exception-approval:')")
    void name(DelegateTask task) {
        var approval = approvals.get(new ApprovalId(task.getExecution().getProcessBusinessKey()));
        task.setName("%s: %s %s — %s"
                .formatted(
                        verb(task),
                        kind(approval),
                        approval.wish().amount(),
                        approval.wish().tier()));
    }

    private static String kind(Approval approval) {
        return approval.wish().kind().code();
    }

    private static String verb(DelegateTask task) {
        return task.getTaskDefinitionKey().equals(ExceptionApproval.CONFIRM_EXCEPTION) ? "Decide as second" : "Decide";
    }
}
