package io.rapport.handover.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code hand-over-parcel.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class HandOverParcel implements Vocabulary {

    public static final String PROCESS = "hand-over-parcel";

    /** Which parcel of the transfer, from 1. */
    static final Variable<Long> PARCEL_NUMBER = Variable.count("parcelNumber");
    /** Until when it has to be taken over. */
    static final Variable<Instant> TAKE_OVER_DUE_AT = Variable.time("takeOverDueAt");
    /** The hash over the parcel; the form hands in the one that was read. */
    public static final Variable<String> PARCEL_HASH = Variable.text("parcelHash");

    /** Whose the task is; nothing when anybody of a team may answer. */
    static final Variable<String> PARCEL_ASSIGNEE = Variable.text("parcelAssignee");

    public static final Variable<String> PARCEL_ANSWER = Variable.choice("parcelAnswer", "taken", "refused");
    public static final Variable<String> REFUSAL_REASON =
            Variable.choice("refusalReason", "too-much", "not-my-field", "conflict-of-interest", "going-myself");

    public static final String TAKE_OVER_PARCEL = "take-over-parcel";
    public static final String CHOOSE_NEXT_RECEIVER = "choose-next-receiver";

    /** Written when the parcel is sent; known before from where the caller is. */
    static int numberOn(DelegateExecution token) {
        return (int) (WorkHandover.PARCELS_BEFORE.in(token) + WorkHandover.PARCEL_INDEX.in(token) + 1);
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                WorkHandover.TRANSFER_ID,
                WorkHandover.PARCELS_BEFORE,
                WorkHandover.PARCEL_INDEX,
                PARCEL_NUMBER,
                TAKE_OVER_DUE_AT,
                PARCEL_HASH,
                PARCEL_ASSIGNEE,
                PARCEL_ANSWER,
                REFUSAL_REASON,
                RelationshipHandover.RECEIVER);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(PARCEL_HASH, PARCEL_ANSWER, REFUSAL_REASON, RelationshipHandover.RECEIVER);
    }
}
