package io.rapport.handover.process;

import static io.rapport.handover.process.RelationshipHandover.LEAVING_MESSAGE;
import static io.rapport.handover.process.WorkHandover.PARCELS;
import static io.rapport.handover.process.WorkHandover.PARCELS_BEFORE;
import static io.rapport.handover.process.WorkHandover.TAKEN_BACK_MESSAGE;
import static io.rapport.handover.process.WorkHandover.TRANSFER_ID;
import static io.rapport.handover.process.WorkHandover.WORK_GIVEN_MESSAGE;

import io.rapport.engine.AsSystem;
import io.rapport.handover.Transfer;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the process what happened to a transfer. The other direction lives in the delegates. */
@Component
class TransferProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    TransferProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(Transfer.Begun begun) {
        var id = begun.id().value();
        var words = Map.ofEntries(TRANSFER_ID.with(id), PARCELS.with((long) begun.parcels()), PARCELS_BEFORE.with(0L));
        asSystem.call(() -> runtime.createMessageCorrelation(
                        begun.kind() == Transfer.Kind.LEAVER ? LEAVING_MESSAGE : WORK_GIVEN_MESSAGE)
                .processInstanceBusinessKey(id)
                .setVariables(words)
                .correlateStartMessage());
    }

    @EventListener
    void on(Transfer.TakenBack back) {
        asSystem.call(() -> runtime.createMessageCorrelation(TAKEN_BACK_MESSAGE)
                .processInstanceBusinessKey(back.id().value())
                .correlateWithResult());
    }

    @EventListener
    void on(Transfer.PackedAnew anew) {
        var parcel = anew.parcel();
        asSystem.call(() -> {
            runtime.createProcessInstanceQuery()
                    .processInstanceBusinessKey(parcel.transfer().value(), HandOverParcel.PROCESS)
                    .variableValueEquals(HandOverParcel.PARCEL_NUMBER.name(), (long) parcel.nth())
                    .list()
                    .forEach(each -> runtime.setVariable(
                            each.getId(), HandOverParcel.PARCEL_HASH.name(), Objects.requireNonNull(parcel.hash())));
            return parcel;
        });
    }
}
