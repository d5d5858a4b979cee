package io.rapport.request.work;

import static io.rapport.request.process.ServiceRequest.CHANNEL;
import static io.rapport.request.process.ServiceRequest.CUSTOMER_ID;
import static io.rapport.request.process.ServiceRequest.MISSED_CLOCKS;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.process.ServiceRequest.REQUEST_ID;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.TEAM;
import static io.rapport.request.process.ServiceRequest.TIER;
import static io.rapport.request.process.ServiceRequest.TIER_DECISION_ID;

import io.rapport.approval.process.ExceptionApproval;
import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.escalation.process.TakeOver;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code work-request.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class WorkRequest implements Vocabulary {

    public static final String PROCESS = "work-request";

    /** What the agent did. */
    public static final Variable<String> OUTCOME =
            Variable.choice("outcome", "respond", "wait", "hand-over", "ask-exception", "resolve");

    /** Who has to move first. */
    public static final Variable<String> WAITING_FOR =
            Variable.choice("waitingFor", "customer", "vendor", "problem", "evidence");

    /** The later moment that a changed deadline is about: ISO 8601 in universal time, as the form writes it. */
    public static final Variable<String> EXCEPTION_UNTIL = Variable.text("exceptionUntil");

    public static final Variable<String> HAND_OVER_TEAM = Variable.text("handOverTeam");
    public static final Variable<Instant> WAIT_UNTIL = Variable.time("waitUntil");

    /** The kind of fact the customer should be asked about, while that is open; else {@link #NOTHING}. */
    public static final Variable<String> FACT_TO_VERIFY = Variable.text("factToVerify");

    /** The id of the fact in use when the question was opened: what "still right" is about. */
    public static final Variable<String> FACT_SHOWN = Variable.text("factShown");

    /** What came of asking. */
    public static final Variable<String> FACT_ANSWER =
            Variable.choice("factAnswer", "confirmed", "changed", "not-asked");

    /** What the customer said instead. */
    public static final Variable<String> FACT_VALUE = Variable.handedIn("factValue");

    /** When the clocks are looked at next: the due time of the next one. */
    public static final Variable<Instant> NEXT_LOOK = Variable.time("nextLook");

    /** Whether the last look found a clock that was missed. */
    public static final Variable<Boolean> PROMISE_MISSED = Variable.flag("promiseMissed");

    /** No fact needs a question. */
    static final String NOTHING = "none";

    static final String FACT_SAID_WRONG_MESSAGE = "request.fact-said-wrong";

    public static final String WORK_ON_REQUEST = "work-on-request";
    public static final String VERIFY_WITH_CUSTOMER = "verify-with-customer";
    public static final String NEXT_CLOCK_DUE = "next-clock-due";
    public static final String WHAT_COMES_FIRST = "what-comes-first";

    /** What the form said is done; the next person starts with an empty form. */
    static void forgetForm(DelegateExecution token) {
        OUTCOME.remove(token);
        WAITING_FOR.remove(token);
        HAND_OVER_TEAM.remove(token);
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                REQUEST_ID,
                CUSTOMER_ID,
                REQUEST_TYPE,
                CHANNEL,
                TIER,
                TIER_DECISION_ID,
                TEAM,
                NEXT_LOOK,
                PROMISE_MISSED,
                MISSED_CLOCKS,
                NOTE,
                OUTCOME,
                WAITING_FOR,
                HAND_OVER_TEAM,
                TakeOver.HAND_OVER_ID,
                WAIT_UNTIL,
                FACT_TO_VERIFY,
                FACT_SHOWN,
                FACT_ANSWER,
                FACT_VALUE,
                ExceptionApproval.EXCEPTION_KIND,
                ExceptionApproval.EXCEPTION_AMOUNT,
                EXCEPTION_UNTIL,
                ExceptionApproval.CUMULATIVE_AMOUNT,
                ExceptionApproval.APPROVAL_ID,
                ExceptionApproval.VERDICT);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(
                OUTCOME,
                WAITING_FOR,
                HAND_OVER_TEAM,
                ExceptionApproval.EXCEPTION_KIND,
                ExceptionApproval.EXCEPTION_AMOUNT,
                EXCEPTION_UNTIL,
                FACT_ANSWER,
                FACT_VALUE,
                NOTE);
    }
}
