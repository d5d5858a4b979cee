package io.rapport.approval.process;

import io.rapport.approval.ApprovalId;
import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code exception-approval.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class ExceptionApproval implements Vocabulary {

    public static final String PROCESS = "exception-approval";

    public static final Variable<String> APPROVAL_ID = Variable.text("approvalId");
    public static final Variable<String> EXCEPTION_KIND =
            Variable.choice("exceptionKind", "credit", "waiver", "deadline", "goods");
    public static final Variable<Double> EXCEPTION_AMOUNT = Variable.number("exceptionAmount");
    public static final Variable<Double> CUMULATIVE_AMOUNT = Variable.number("cumulativeAmount");
    public static final Variable<String> APPROVERS = Variable.text("approvers");
    public static final Variable<String> APPROVER_GROUP = Variable.text("approverGroup");
    public static final Variable<String> VERDICT = Variable.choice("verdict", "granted", "declined", "second-needed");
    /** Why, as the form hands it in. */
    public static final Variable<String> RATIONALE = Variable.handedIn("rationale");

    /** The moment that a changed deadline asks for, as the form shows it. */
    static final Variable<Instant> ASKED_MOMENT = Variable.time("askedMoment");

    static final Variable<String> REQUEST_ID = Variable.text("requestId");
    static final Variable<String> CUSTOMER_ID = Variable.text("customerId");
    static final Variable<String> TIER = Variable.text("tier");

    public static final String DECIDE_EXCEPTION = "decide-exception";
    public static final String CONFIRM_EXCEPTION = "confirm-exception";

    /** Which exception this is about: the business key, which nobody can write over. */
    static ApprovalId approvalOn(DelegateExecution token) {
        return new ApprovalId(token.getProcessBusinessKey());
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                APPROVAL_ID,
                REQUEST_ID,
                CUSTOMER_ID,
                TIER,
                EXCEPTION_KIND,
                EXCEPTION_AMOUNT,
                CUMULATIVE_AMOUNT,
                ASKED_MOMENT,
                APPROVERS,
                APPROVER_GROUP,
                VERDICT,
                RATIONALE);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(VERDICT, RATIONALE);
    }
}
