package io.rapport.request.process;

import static io.rapport.request.process.ServiceRequest.CHANNEL;
import static io.rapport.request.process.ServiceRequest.CUSTOMER_ID;
import static io.rapport.request.process.ServiceRequest.ESCALATION_ASKED_MESSAGE;
import static io.rapport.request.process.ServiceRequest.ESCALATION_ID;
import static io.rapport.request.process.ServiceRequest.REQUEST_CONFIRMED_MESSAGE;
import static io.rapport.request.process.ServiceRequest.REQUEST_CONTINUED_MESSAGE;
import static io.rapport.request.process.ServiceRequest.REQUEST_ID;
import static io.rapport.request.process.ServiceRequest.REQUEST_OPENED_MESSAGE;
import static io.rapport.request.process.ServiceRequest.REQUEST_REOPENED_MESSAGE;
import static io.rapport.request.process.ServiceRequest.REQUEST_TYPE;
import static io.rapport.request.process.ServiceRequest.REQUEST_WITHDRAWN_MESSAGE;

import io.rapport.engine.AsSystem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals;
import io.rapport.request.RequestEvent;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells the journey what happened to a request. The other direction lives in the delegates. */
@Component
class ServiceRequestProcess {

    private final RuntimeService runtime;
    private final AsSystem asSystem;

    ServiceRequestProcess(RuntimeService runtime, AsSystem asSystem) {
        this.runtime = runtime;
        this.asSystem = asSystem;
    }

    @EventListener
    void on(RequestEvent.Opened event) {
        var words = Map.ofEntries(
                REQUEST_ID.with(event.id().value()),
                CUSTOMER_ID.with(event.customer().value()),
                REQUEST_TYPE.with(event.type().code()),
                CHANNEL.with(event.channel()));
        var started = asSystem.call(() -> runtime.createMessageCorrelation(REQUEST_OPENED_MESSAGE)
                .processInstanceBusinessKey(event.id().value())
                .setVariables(words)
                .correlateStartMessage());
        asSystem.note(REQUEST_OPENED_MESSAGE, started.getId(), ServiceRequest.PROCESS);
    }

    @EventListener
    void on(RequestEvent.Continued event) {
        tell(event.id(), REQUEST_CONTINUED_MESSAGE);
    }

    @EventListener
    void on(RequestEvent.Reopened event) {
        tell(event.id(), REQUEST_REOPENED_MESSAGE);
    }

    @EventListener
    void on(RequestEvent.Confirmed event) {
        tell(event.id(), REQUEST_CONFIRMED_MESSAGE);
    }

    @EventListener
    void on(RequestEvent.Withdrawn event) {
        tell(event.id(), REQUEST_WITHDRAWN_MESSAGE);
    }

    @EventListener
    void on(RequestEvent.Escalated event) {
        tell(event.id(), ESCALATION_ASKED_MESSAGE, Map.ofEntries(ESCALATION_ID.with(event.escalation())));
    }

    private void tell(RequestId id, String message) {
        tell(id, message, Map.of());
    }

    private void tell(RequestId id, String message, Map<String, Object> words) {
        try {
            var told = asSystem.call(() -> runtime.createMessageCorrelation(message)
                    .processInstanceBusinessKey(id.value())
                    .setVariables(words)
                    .correlateWithResult());
            asSystem.note(message, told.getExecution().getProcessInstanceId(), ServiceRequest.PROCESS);
        } catch (MismatchingMessageCorrelationException | OptimisticLockingException inMotion) {
            // our record allows it, so the journey is on its way to where it listens, or another moves it right now
            throw new Refusals.BetweenTwoSteps(id);
        }
    }
}
