package io.rapport.handover.process;

import static io.rapport.handover.process.HandOverParcel.PARCEL_ANSWER;
import static io.rapport.handover.process.HandOverParcel.PARCEL_HASH;
import static io.rapport.handover.process.HandOverParcel.REFUSAL_REASON;
import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.engine.CurrentUser;
import io.rapport.handover.Parcels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-parcel-answer}: who took the parcel over, or why they did not. */
@Component
class RecordParcelAnswer implements JavaDelegate {

    private final Parcels parcels;
    private final CurrentUser person;

    RecordParcelAnswer(Parcels parcels, CurrentUser person) {
        this.parcels = parcels;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        var id = transferOn(token);
        var nth = HandOverParcel.numberOn(token);
        if (parcels.isTaken(id, nth)) {
            return; // case by case: said already by who did
        }
        if (PARCEL_ANSWER.in(token).equals("taken")) {
            parcels.take(id, nth, person.id(), PARCEL_HASH.in(token));
        } else {
            parcels.refuse(id, nth, person.id(), REFUSAL_REASON.in(token));
        }
    }
}
