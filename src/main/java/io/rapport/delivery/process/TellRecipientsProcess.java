package io.rapport.delivery.process;

import static io.rapport.delivery.process.TellRecipientsModel.MESSAGE_WRITTEN_MESSAGE;
import static io.rapport.delivery.process.TellRecipientsModel.NEWS;
import static io.rapport.delivery.process.TellRecipientsModel.RECIPIENT;

import io.rapport.delivery.Outbox;
import io.rapport.engine.AsSystem;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Starts the journey of a message, in the transaction that wrote it. */
@Component
class TellRecipientsProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    TellRecipientsProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(Outbox.Written event) {
        asSystem.call(() -> runtime.createMessageCorrelation(MESSAGE_WRITTEN_MESSAGE)
                .processInstanceBusinessKey(event.id())
                .setVariables(Map.ofEntries(RECIPIENT.with(event.recipient()), NEWS.with(event.news())))
                .correlateStartMessage());
    }
}
