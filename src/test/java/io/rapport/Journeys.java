package io.rapport;

import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;

/** Follows a request through the real models. */
@Component
public class Journeys {

    private final ProcessEngine engine;
    private final EngineClock clock;

    Journeys(ProcessEngine engine, EngineClock clock) {
        this.engine = engine;
        this.clock = clock;
    }

    /** Settles what is due and returns the journey as it stands. */
    public Journey follow(RequestId request) {
        return new Journey(engine, clock, request.value()).settled();
    }

    /** Every process of a request: its own, and those that were called. */
    static List<HistoricProcessInstance> processes(ProcessEngine engine, String request) {
        var found = new ArrayList<>(List.of(root(engine, request)));
        for (int i = 0; i < found.size(); i++) {
            found.addAll(engine.getHistoryService()
                    .createHistoricProcessInstanceQuery()
                    .superProcessInstanceId(found.get(i).getId())
                    .list());
        }
        return found;
    }

    static HistoricProcessInstance root(ProcessEngine engine, String request) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKeyIn("service-request", "privacy-request")
                .processInstanceBusinessKey(request)
                .singleResult();
    }
}
