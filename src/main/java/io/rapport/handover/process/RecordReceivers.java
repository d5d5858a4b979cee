package io.rapport.handover.process;

import static io.rapport.handover.process.RelationshipHandover.RECEIVER;
import static io.rapport.handover.process.WorkHandover.PARCELS;
import static io.rapport.handover.process.WorkHandover.PARCELS_BEFORE;
import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.engine.CurrentUser;
import io.rapport.handover.Steering;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-receivers}: a lead has said who gets what; each receiver gets a parcel. */
@Component
class RecordReceivers implements JavaDelegate {

    private final Steering steering;
    private final CurrentUser person;

    RecordReceivers(Steering steering, CurrentUser person) {
        this.steering = steering;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        var id = transferOn(token);
        RECEIVER.take(token).ifPresent(to -> steering.choose(id, to, Map.of(), person.id()));
        var round = steering.round(id);
        PARCELS_BEFORE.put(token, (long) round.before());
        PARCELS.put(token, (long) round.parcels());
    }
}
