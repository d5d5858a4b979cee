package io.rapport.handover.process;

import io.rapport.engine.Variable;
import io.rapport.engine.Vocabulary;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The words of {@code relationship-handover.bpmn}, spelled once; a test compares them with the model. */
@Component
public final class RelationshipHandover implements Vocabulary {

    public static final String PROCESS = "relationship-handover";
    static final String LEAVING_MESSAGE = "handover.leaving";

    /** How much hangs on the person that nobody has taken over. */
    static final Variable<Long> LEFT_BEHIND = Variable.count("leftBehind");
    /** Who gets it: a user's id, as the form hands it in. */
    public static final Variable<String> RECEIVER = Variable.text("parcelReceiver");

    public static final String CHOOSE_RECEIVERS = "choose-receivers";

    @Override
    public String process() {
        return PROCESS;
    }

    @Override
    public List<Variable<?>> variables() {
        return List.of(
                WorkHandover.TRANSFER_ID,
                LEFT_BEHIND,
                RECEIVER,
                WorkHandover.PARCELS,
                WorkHandover.PARCELS_BEFORE,
                WorkHandover.LOOP_COUNTER,
                WorkHandover.PARCEL_INDEX);
    }

    @Override
    public Set<Variable<?>> forms() {
        return Set.of(RECEIVER);
    }
}
