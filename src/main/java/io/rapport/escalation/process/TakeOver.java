package io.rapport.escalation.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.escalation.pack.HandOverId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code take-over.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class TakeOver implements Vocabulary {

    public static final String PROCESS = "take-over";

    /** The hand-over that somebody has to acknowledge now. */
    public static final Variable<String> HAND_OVER_ID = Variable.text("handOverId");

    /** Of its pack; who takes over by REST sends the hash of what they have read. */
    public static final Variable<String> PACK_HASH = Variable.text("packHash");

    public static final Variable<String> REQUEST_ID = Variable.text("requestId");
    public static final Variable<String> CUSTOMER_ID = Variable.text("customerId");
    public static final Variable<String> TIER = Variable.text("tier");
    public static final Variable<String> TAKE_OVER_GROUP = Variable.text("takeOverGroup");
    public static final Variable<Instant> TAKE_OVER_BY = Variable.time("takeOverBy");

    /** The level that is asked next; 0 when nobody is left. */
    public static final Variable<Long> TAKE_OVER_LEVEL = Variable.count("takeOverLevel");

    public static final String TAKE_OVER_WORK = "take-over-work";

    static HandOverId handOverOn(DelegateExecution token) {
        return new HandOverId(HAND_OVER_ID.in(token));
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                HAND_OVER_ID, PACK_HASH, REQUEST_ID, CUSTOMER_ID, TIER, TAKE_OVER_GROUP, TAKE_OVER_BY, TAKE_OVER_LEVEL);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(PACK_HASH);
    }
}
