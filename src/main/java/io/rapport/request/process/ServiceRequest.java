package io.rapport.request.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code service-request.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class ServiceRequest implements Vocabulary {

    public static final String PROCESS = "service-request";

    public static final String REQUEST_OPENED_MESSAGE = "request.opened";
    public static final String REQUEST_CONTINUED_MESSAGE = "request.continued";
    public static final String REQUEST_REOPENED_MESSAGE = "request.reopened";
    public static final String REQUEST_CONFIRMED_MESSAGE = "request.confirmed";
    public static final String REQUEST_WITHDRAWN_MESSAGE = "request.withdrawn";
    public static final String ESCALATION_ASKED_MESSAGE = "request.escalation-asked";

    public static final Variable<String> REQUEST_ID = Variable.text("requestId");
    public static final Variable<String> CUSTOMER_ID = Variable.text("customerId");
    public static final Variable<String> REQUEST_TYPE = Variable.text("requestType");
    public static final Variable<String> CHANNEL = Variable.text("channel");
    public static final Variable<String> TIER = Variable.text("tier");
    public static final Variable<String> TIER_DECISION_ID = Variable.text("tierDecisionId");
    public static final Variable<String> TEAM = Variable.text("team");
    public static final Variable<Long> OPEN_REQUESTS = Variable.count("openRequests");
    public static final Variable<Long> INTERACTIONS = Variable.count("interactions");
    public static final Variable<Instant> CONFIRM_BY = Variable.time("confirmBy");
    public static final Variable<Instant> REOPEN_UNTIL = Variable.time("reopenUntil");
    public static final Variable<String> ESCALATION_ID = Variable.text("escalationId");
    public static final Variable<String> MISSED_CLOCKS = Variable.text("missedClocks");
    /** Whether what the tier would promise cannot be kept, and somebody has to say what is promised instead. */
    public static final Variable<Boolean> PROMISE_GAP = Variable.flag("promiseGap");
    /** What the person wrote in the form. */
    public static final Variable<String> NOTE = Variable.handedIn("note");

    public static final String TRIAGE_REQUEST = "triage-request";
    public static final String IS_CUSTOMER_CONTENT = "is-customer-content";
    public static final String IS_IT_FINAL = "is-it-final";
    public static final String REQUEST_CLOSED = "request-closed";
    public static final String REQUEST_WITHDRAWN_END = "request-withdrawn-end";

    /**
     * Whose journey this is: the business key, which nobody can write over. The variable is there for forms and lists.
     */
    public static RequestId requestOn(DelegateExecution token) {
        return new RequestId(token.getProcessBusinessKey());
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
                OPEN_REQUESTS,
                INTERACTIONS,
                CONFIRM_BY,
                REOPEN_UNTIL,
                MISSED_CLOCKS,
                PROMISE_GAP,
                ESCALATION_ID,
                NOTE);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(REQUEST_TYPE, NOTE);
    }
}
