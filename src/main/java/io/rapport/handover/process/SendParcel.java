package io.rapport.handover.process;

import static io.rapport.handover.process.HandOverParcel.PARCEL_ASSIGNEE;
import static io.rapport.handover.process.HandOverParcel.PARCEL_HASH;
import static io.rapport.handover.process.HandOverParcel.PARCEL_NUMBER;
import static io.rapport.handover.process.HandOverParcel.TAKE_OVER_DUE_AT;
import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.handover.Parcels;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code send-parcel}: packs what is in the parcel, and sends it; the table says until when somebody takes it over. */
@Component
class SendParcel implements JavaDelegate {

    private final Parcels parcels;

    SendParcel(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution token) {
        var sent = parcels.send(transferOn(token), HandOverParcel.numberOn(token));
        PARCEL_NUMBER.put(token, (long) sent.nth());
        PARCEL_HASH.put(token, Objects.requireNonNull(sent.hash()));
        if (sent.to().isGroup()) {
            PARCEL_ASSIGNEE.putNothing(token);
        } else {
            PARCEL_ASSIGNEE.put(token, sent.to().id());
        }
        TAKE_OVER_DUE_AT.put(token, Objects.requireNonNull(sent.dueAt()));
    }
}
