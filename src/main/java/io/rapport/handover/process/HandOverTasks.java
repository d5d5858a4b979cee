package io.rapport.handover.process;

import io.rapport.access.HouseTime;
import io.rapport.handover.Parcels;
import io.rapport.handover.TransferId;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Names each task so that the list can be read, says until when, and gives it to whoever gets the parcel. */
@Component
class HandOverTasks {

    private final Parcels parcels;
    private final HouseTime house;

    HandOverTasks(Parcels parcels, HouseTime house) {
        this.parcels = parcels;
        this.house = house;
    }

    @EventListener(
            condition = "#task.eventName == 'create' && #task.processDefinitionId.startsWith('hand-over-parcel:')")
    void name(DelegateTask task) {
        var id = new TransferId(task.getExecution().getProcessBusinessKey());
        var nth = HandOverParcel.PARCEL_NUMBER.in(task).intValue();
        var parcel = parcels.get(id, nth);
        if (task.getTaskDefinitionKey().equals(HandOverParcel.CHOOSE_NEXT_RECEIVER)) {
            task.setName("Who takes over? Parcel %d of %s (%s)"
                    .formatted(nth, id, parcel.state().code()));
            return;
        }
        var due = Objects.requireNonNull(parcel.dueAt());
        task.setDueDate(Date.from(due));
        task.setName("Take over: parcel %d of %s — due %s"
                .formatted(nth, id, house.as("EEE d MMM HH:mm").format(due)));
        var to = parcel.to();
        if (to.isGroup()) {
            task.addCandidateGroup(to.id());
            return;
        }
        task.addCandidateUser(to.id());
        parcels.standIn(parcel).ifPresent(standIn -> {
            task.addCandidateUser(standIn);
            task.setAssignee(standIn);
        });
    }
}
