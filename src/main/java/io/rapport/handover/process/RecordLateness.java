package io.rapport.handover.process;

import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.handover.Parcels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-lateness}: nobody answered in time, and a lead says who takes it over. */
@Component
class RecordLateness implements JavaDelegate {

    private final Parcels parcels;

    RecordLateness(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public void execute(DelegateExecution token) {
        parcels.late(transferOn(token), HandOverParcel.numberOn(token));
    }
}
