package io.rapport.escalation.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.escalation.EscalationId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code escalation.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class EscalationWords implements Vocabulary {

    public static final String PROCESS = "escalation";

    public static final String ESCALATION_OVER_MESSAGE = "escalation.over";

    public static final Variable<String> ESCALATION_ID = Variable.text("escalationId");
    public static final Variable<String> ESCALATION_REASON =
            Variable.choice("escalationReason", "at-risk", "missed", "customer", "agent");
    public static final Variable<Long> ESCALATION_LEVEL = Variable.count("escalationLevel");
    public static final Variable<String> OWNER_GROUP = Variable.text("ownerGroup");
    public static final Variable<String> OWNER_ID = Variable.text("ownerId");
    public static final Variable<Instant> ACKNOWLEDGE_BY = Variable.time("acknowledgeBy");

    /** What the owner does. */
    public static final Variable<String> OWNER_STEP =
            Variable.choice("ownerStep", "advise", "take-over", "raise", "step-down");

    /** Why, or what the owner advises. */
    public static final Variable<String> NOTE = Variable.handedIn("note");

    public static final String ACKNOWLEDGE_ESCALATION = "acknowledge-escalation";
    public static final String HELP_AS_OWNER = "help-as-owner";
    public static final String STEPPED_DOWN = "stepped-down";
    public static final String SOLVED_MEANWHILE = "solved-meanwhile";

    static EscalationId escalationOn(DelegateExecution token) {
        return new EscalationId(ESCALATION_ID.in(token));
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                ESCALATION_ID,
                ESCALATION_REASON,
                ESCALATION_LEVEL,
                OWNER_GROUP,
                OWNER_ID,
                ACKNOWLEDGE_BY,
                OWNER_STEP,
                NOTE,
                TakeOver.HAND_OVER_ID,
                TakeOver.PACK_HASH,
                TakeOver.REQUEST_ID,
                TakeOver.CUSTOMER_ID,
                TakeOver.TIER);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(TakeOver.PACK_HASH, OWNER_STEP, NOTE);
    }
}
