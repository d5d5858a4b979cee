package io.rapport.privacy.process;

import static io.rapport.privacy.process.PrivacyRequestWords.CUSTOMER_ID;
import static io.rapport.privacy.process.PrivacyRequestWords.PRIVACY_KIND;
import static io.rapport.privacy.process.PrivacyRequestWords.PRIVACY_REQUESTED_MESSAGE;
import static io.rapport.privacy.process.PrivacyRequestWords.PRIVACY_REQUEST_ID;

import io.rapport.engine.AsSystem;
import io.rapport.privacy.PrivacyRequest;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the journey that a request was written down. The other direction lives in the delegates. */
@Component
class PrivacyRequestProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    PrivacyRequestProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(PrivacyRequest.Opened event) {
        var words = Map.ofEntries(
                PRIVACY_REQUEST_ID.with(event.id().value()),
                CUSTOMER_ID.with(event.customer().value()),
                PRIVACY_KIND.with(event.kind().code()));
        var started = asSystem.call(() -> runtime.createMessageCorrelation(PRIVACY_REQUESTED_MESSAGE)
                .processInstanceBusinessKey(event.id().value())
                .setVariables(words)
                .correlateStartMessage());
        asSystem.note(PRIVACY_REQUESTED_MESSAGE, started.getId(), PrivacyRequestWords.PROCESS);
    }
}
