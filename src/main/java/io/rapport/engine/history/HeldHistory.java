package io.rapport.engine.history;

import io.rapport.engine.AsSystem;
import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.history.DefaultHistoryRemovalTimeProvider;
import org.camunda.bpm.engine.impl.history.event.HistoricProcessInstanceEventEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The day on which a finished journey goes from the engine's history: its end and the model's time to live, and no day at
 * all while somebody it is about is held. Asked by the engine when a journey ends, and again for those that are over when
 * who is held has changed.
 */
@Component
public class HeldHistory extends AbstractProcessEnginePlugin {

    private static final int KEYS_AT_ONCE = 500;

    private final ObjectProvider<JourneysOfCustomers> rooms;
    private final ObjectProvider<HeldCustomers> held;
    private final HistoryService history;
    private final AsSystem asSystem;

    HeldHistory(
            ObjectProvider<JourneysOfCustomers> rooms,
            ObjectProvider<HeldCustomers> held,
            @Lazy HistoryService history,
            AsSystem asSystem) {
        this.rooms = rooms;
        this.held = held;
        this.history = history;
        this.asSystem = asSystem;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setHistoryRemovalTimeProvider(new DefaultHistoryRemovalTimeProvider() {
            @Override
            public @Nullable Date calculateRemovalTime(
                    HistoricProcessInstanceEventEntity journey, ProcessDefinition process) {
                return isHeld(process.getKey(), journey.getBusinessKey())
                        ? null
                        : super.calculateRemovalTime(journey, process);
            }
        });
    }

    private boolean isHeld(String process, @Nullable String businessKey) {
        return businessKey != null
                && rooms.stream()
                        .filter(room -> room.process().equals(process))
                        .flatMap(room -> room.customers(businessKey).stream())
                        .anyMatch(customer -> held.stream().anyMatch(holds -> holds.isHeld(customer)));
    }

    /**
     * The days of these customers' finished journeys, what they called included, are worked out anew, by a batch of the
     * engine's after this transaction.
     *
     * @param customers who is held now, or no more
     */
    public void reckonAnew(Collection<CustomerId> customers) {
        var over = rooms.stream().flatMap(room -> over(room, customers)).toArray(String[]::new);
        if (over.length > 0) {
            asSystem.call(() -> history.setRemovalTimeToHistoricProcessInstances()
                    .calculatedRemovalTime()
                    .byIds(over)
                    .hierarchical()
                    .executeAsync());
        }
    }

    private Stream<String> over(JourneysOfCustomers room, Collection<CustomerId> customers) {
        var keys = room.about(customers);
        return Stream.iterate(0, from -> from < keys.size(), from -> from + KEYS_AT_ONCE)
                .map(from -> keys.subList(from, Math.min(from + KEYS_AT_ONCE, keys.size())))
                .flatMap(some -> over(room.process(), some).stream())
                .map(HistoricProcessInstance::getId);
    }

    private List<HistoricProcessInstance> over(String process, List<String> keys) {
        return asSystem.call(() -> history.createHistoricProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKeyIn(keys.toArray(String[]::new))
                .finished()
                .list());
    }
}
