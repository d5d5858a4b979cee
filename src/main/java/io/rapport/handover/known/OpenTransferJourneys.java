package io.rapport.handover.known;

import io.rapport.engine.rights.RecordOfJourney;
import io.rapport.handover.TransferId;
import io.rapport.handover.Transfers;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A transfer is taken back, and its journey is not deleted: it would stay open for ever, and nobody would be asked. */
@Configuration(proxyBeanMethods = false)
class OpenTransferJourneys {

    @Bean
    RecordOfJourney workHandoverRecord(ObjectProvider<Transfers> transfers) {
        return new OpenTransfer("work-handover", transfers);
    }

    @Bean
    RecordOfJourney relationshipHandoverRecord(ObjectProvider<Transfers> transfers) {
        return new OpenTransfer("relationship-handover", transfers);
    }

    private record OpenTransfer(String process, ObjectProvider<Transfers> transfers) implements RecordOfJourney {

        @Override
        public Optional<String> whyNotDeleted(String businessKey) {
            var transfer = transfers.getObject().get(new TransferId(businessKey));
            return transfer.isOpen()
                    ? Optional.of("%s is still open. A lead takes it back on the page of the transfer."
                            .formatted(transfer.id()))
                    : Optional.empty();
        }
    }
}
