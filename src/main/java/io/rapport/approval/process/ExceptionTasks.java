package io.rapport.approval.process;

import static io.rapport.approval.process.ExceptionApproval.ASKED_MOMENT;

import io.rapport.approval.Approval;
import io.rapport.approval.ApprovalId;
import io.rapport.approval.Approvals;
import io.rapport.approval.ExceptionWish;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Problem;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Names each task so that the list can be read — "Decide: waive a fee, 400.00 EUR — gold, due Tue 24 Nov 15:30" — in the
 * words of the form, and gives it a due date and only to people who may decide.
 */
@Component
class ExceptionTasks {

    private static final DateTimeFormatter DUE = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);

    /** As work-on-request.form words them. */
    private static final Map<ExceptionWish.Kind, String> KINDS = Map.of(
            ExceptionWish.Kind.CREDIT, "credit (money back)",
            ExceptionWish.Kind.WAIVER, "waive a fee",
            ExceptionWish.Kind.DEADLINE, "change a deadline",
            ExceptionWish.Kind.GOODS, "goods as a gesture");

    private final Approvals approvals;
    private final TimeToDecide timeToDecide;
    private final CurrentUser person;

    ExceptionTasks(Approvals approvals, TimeToDecide timeToDecide, CurrentUser person) {
        this.person = person;
        this.approvals = approvals;
        this.timeToDecide = timeToDecide;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('exception-approval:')")
    void name(DelegateTask task) {
        var approval = approvals.get(new ApprovalId(task.getExecution().getProcessBusinessKey()));
        var due = timeToDecide.due(approval.wish().tier());
        task.setDueDate(Date.from(due.toInstant()));
        if (approval.wish().until() != null) {
            ASKED_MOMENT.put(task, approval.wish().until());
        }
        task.setName("%s: %s, %s — %s, due %s"
                .formatted(
                        verb(task),
                        kind(approval, due.getZone()),
                        approval.wish().amount(),
                        approval.wish().tier(),
                        DUE.format(due)));
    }

    /**
     * Nobody takes on what they may not decide: it stays in the list for those who may. Nor do they change who has it, or
     * anything else about it.
     */
    @EventListener(
            condition =
                    "(#task.eventName == 'assignment' || #task.eventName == 'update') && #task.processDefinitionId.startsWith('exception-approval:')")
    void refuseWhoMayNot(DelegateTask task) {
        var approval = new ApprovalId(task.getExecution().getProcessBusinessKey());
        Stream.concat(person.findId().stream(), Stream.ofNullable(task.getAssignee()))
                .distinct()
                .forEach(each -> check(approval, each));
    }

    /** The engine takes what a listener throws for an error of the model, except its own refusals. */
    private void check(ApprovalId id, String person) {
        try {
            approvals.mayDecide(id, person);
        } catch (Problem refused) {
            throw new AuthorizationException(refused.getMessage());
        }
    }

    private static String kind(Approval approval, ZoneId zone) {
        var kind = KINDS.get(approval.wish().kind());
        var until = approval.wish().until();
        return until == null ? kind : "%s to %s".formatted(kind, UNTIL.format(until.atZone(zone)));
    }

    private static String verb(DelegateTask task) {
        return task.getTaskDefinitionKey().equals(ExceptionApproval.CONFIRM_EXCEPTION) ? "Decide as second" : "Decide";
    }
}
