package io.rapport.handover.process;

import static io.rapport.handover.process.RelationshipHandover.RECEIVER;
import static io.rapport.handover.process.WorkHandover.transferOn;

import io.rapport.engine.CurrentUser;
import io.rapport.handover.Steering;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** {@code record-next-receiver}: a lead has named who gets the parcel now. */
@Component
class RecordNextReceiver implements JavaDelegate {

    private final Steering steering;
    private final CurrentUser person;

    RecordNextReceiver(Steering steering, CurrentUser person) {
        this.steering = steering;
        this.person = person;
    }

    @Override
    public void execute(DelegateExecution token) {
        steering.next(transferOn(token), HandOverParcel.numberOn(token), RECEIVER.in(token), person.id());
        HandOverParcel.PARCEL_ANSWER.remove(token);
        HandOverParcel.REFUSAL_REASON.remove(token);
        RECEIVER.remove(token);
    }
}
