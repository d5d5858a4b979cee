package io.rapport.handover.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import io.rapport.handover.TransferId;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The words of {@code work-handover.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class WorkHandover implements Vocabulary {

    public static final String PROCESS = "work-handover";
    static final String WORK_GIVEN_MESSAGE = "handover.work-given";
    static final String TAKEN_BACK_MESSAGE = "handover.taken-back";

    static final Variable<String> TRANSFER_ID = Variable.text("transferId");
    /** How many parcels are sent now. */
    static final Variable<Long> PARCELS = Variable.count("parcels");
    /** How many were sent before, in earlier rounds. */
    static final Variable<Long> PARCELS_BEFORE = Variable.count("parcelsBefore");
    /** The engine's own, from 0. */
    static final Variable<Long> LOOP_COUNTER = Variable.count("loopCounter");

    static final Variable<Long> PARCEL_INDEX = Variable.count("parcelIndex");

    /** Which transfer this is about: the business key, which nobody can write over. */
    static TransferId transferOn(DelegateExecution token) {
        return new TransferId(token.getProcessBusinessKey());
    }

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(TRANSFER_ID, PARCELS, PARCELS_BEFORE, LOOP_COUNTER, PARCEL_INDEX);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of();
    }
}
