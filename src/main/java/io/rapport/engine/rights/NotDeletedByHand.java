package io.rapport.engine.rights;

import io.rapport.kernel.Problem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.handler.CompositeHistoryEventHandler;
import org.camunda.bpm.engine.impl.history.handler.HistoryEventHandler;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * A journey that is deleted would leave its record open for ever: it is refused while the record is open, at whichever
 * door, with or without the listeners, and for what it has called as well.
 */
@Component
class NotDeletedByHand extends AbstractProcessEnginePlugin implements HistoryEventHandler {

    private final ObjectProvider<RecordOfJourney> rooms;

    NotDeletedByHand(ObjectProvider<RecordOfJourney> rooms) {
        this.rooms = rooms;
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
            throw new Refused("This journey was called by another one, which would wait for it for ever."
                    + top(instance)
                            .flatMap(top -> whyNot(key(top), top.getBusinessKey()))
                            .map(" "::concat)
                            .orElse(""));
        }
        var isCut =
                isEndedFromOutside || HistoricProcessInstance.STATE_INTERNALLY_TERMINATED.equals(instance.getState());
        if (isCut && !isCalled) {
            whyNot(instance.getProcessDefinitionKey(), instance.getBusinessKey())
                    .ifPresent(why -> {
                        throw new Refused(why);
                    });
            records(instance.getProcessDefinitionKey()).forEach(room -> tell(room, instance.getBusinessKey()));
        }
    }

    private static Optional<ExecutionEntity> top(HistoricProcessInstanceEventEntity called) {
        return Optional.ofNullable(
                Context.getCommandContext().getExecutionManager().findExecutionById(called.getRootProcessInstanceId()));
    }

    private static String key(ExecutionEntity journey) {
        return journey.getProcessDefinition().getKey();
    }

    private Optional<String> whyNot(String process, @Nullable String businessKey) {
        return businessKey == null
                ? Optional.empty()
                : records(process)
                        .flatMap(room -> room.whyNotDeleted(businessKey).stream())
                        .findFirst();
    }

    private Stream<RecordOfJourney> records(String process) {
        return rooms.stream().filter(room -> room.process().equals(process));
    }

    private static void tell(RecordOfJourney room, @Nullable String businessKey) {
        if (businessKey != null) {
            room.deleted(businessKey);
        }
    }

    /** A journey that is not deleted. */
    static final class Refused extends Problem {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(Kind.CONFLICT, "engine/journey-not-deleted", message);
        }
    }
}
