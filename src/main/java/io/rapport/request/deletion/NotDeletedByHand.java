package io.rapport.request.deletion;

import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.request.process.ServiceRequest;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.CompositeHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A journey that is deleted would leave its request open for ever: it is refused while the request is open, at whichever
 * door, with or without the listeners, and for the work and the exceptions inside it as well.
 */
@Component
class NotDeletedByHand extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final ObjectProvider<Requests> requests;

    NotDeletedByHand(ObjectProvider<Requests> requests) {
        this.requests = requests;
    }

    @Override
    public void postInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryEventHandler(new CompositeHistoryEventHandler(this, engine.getHistoryEventHandler()));
    }

    @Override
    public void handleEvent(HistoryEvent event) {
        if (event instanceof HistoricProcessInstanceEventEntity instance
                && event.isEventOfType(HistoryEventTypes.PROCESS_INSTANCE_END)) {
            check(instance);
        }
    }

    @Override
    public void handleEvents(List<HistoryEvent> events) {
        events.forEach(this::handleEvent);
    }

    private void check(HistoricProcessInstanceEventEntity instance) {
        var isCalled = instance.getSuperProcessInstanceId() != null;
        var isEndedFromOutside = HistoricProcessInstance.STATE_EXTERNALLY_TERMINATED.equals(instance.getState());
        if (isEndedFromOutside && isCalled) {
            throw new Refused(
                    "This journey was called by another one, which would wait for it for ever. Withdraw the request"
                            + " with POST /api/requests/{id}/withdraw, which ends both.");
        }
        var isCut =
                isEndedFromOutside || HistoricProcessInstance.STATE_INTERNALLY_TERMINATED.equals(instance.getState());
        if (isCut && !isCalled && ServiceRequest.PROCESS.equals(instance.getProcessDefinitionKey())) {
            checkEnded(new RequestId(instance.getBusinessKey()));
        }
    }

    private void checkEnded(RequestId id) {
        if (requests.getObject().get(id).endedAt() == null) {
            throw new Refused(
                    "%1$s is still open, and these journeys are how it ends. Withdraw it with POST /api/requests/%1$s/withdraw instead of deleting."
                            .formatted(id));
        }
    }

    /** A journey that is not deleted. */
    static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(Kind.CONFLICT, "request/journey-not-deleted", message);
        }
    }
}
