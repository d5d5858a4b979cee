package io.rapport.privacy.deletion;

import io.rapport.engine.rights.RecordOfJourney;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.privacy.process.PrivacyRequestWords;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A privacy request ends with an answer, and a restriction when the customer was told; nobody deletes it before. */
@Component
class OpenPrivacyJourneys implements RecordOfJourney {

    private final ObjectProvider<PrivacyRequests> requests;

    OpenPrivacyJourneys(ObjectProvider<PrivacyRequests> requests) {
        this.requests = requests;
    }

    @Override
    public String process() {
        return PrivacyRequestWords.PROCESS;
    }

    @Override
    public Optional<String> whyNotDeleted(String businessKey) {
        var request = requests.getObject().get(new PrivacyRequestId(businessKey));
        return request.endedAt() == null
                ? Optional.of("%s is still open, and the law wants an answer. A privacy officer answers it in Tasklist;"
                                .formatted(request.id())
                        + " when the customer has withdrawn it, they refuse it on that ground.")
                : Optional.empty();
    }
}
