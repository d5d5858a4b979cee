package io.rapport.request.deletion;

import io.rapport.engine.rights.RecordOfJourney;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A request that nobody wants any more is withdrawn. */
@Component
class OpenRequestJourneys implements RecordOfJourney {

    private final ObjectProvider<Requests> requests;

    OpenRequestJourneys(ObjectProvider<Requests> requests) {
        this.requests = requests;
    }

    @Override
    public String process() {
        return ServiceRequest.PROCESS;
    }

    @Override
    public Optional<String> whyNotDeleted(String businessKey) {
        var id = new RequestId(businessKey);
        return requests.getObject().get(id).endedAt() == null
                ? Optional.of(
                        "%1$s is still open, and its journeys are how it ends. Withdraw it with POST /api/requests/%1$s/withdraw instead of deleting."
                                .formatted(id))
                : Optional.empty();
    }
}
