package io.rapport.delivery.process;

import io.rapport.delivery.Outbox;
import io.rapport.engine.rights.RecordOfJourney;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Who is not to be told any more: the journey may be deleted in Cockpit, and its message goes with it. */
@Component
class DeletedMessages implements RecordOfJourney {

    private final ObjectProvider<Outbox> outbox;

    DeletedMessages(ObjectProvider<Outbox> outbox) {
        this.outbox = outbox;
    }

    @Override
    public String process() {
        return TellRecipientsModel.PROCESS;
    }

    @Override
    public Optional<String> whyNotDeleted(String businessKey) {
        return Optional.empty();
    }

    @Override
    public void deleted(String businessKey) {
        outbox.getObject().giveUp(businessKey);
    }
}
