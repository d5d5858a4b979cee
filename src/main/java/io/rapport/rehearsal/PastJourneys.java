package io.rapport.rehearsal;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;

/**
 * Lets go of the engine's history of journeys that have ended and were read, many at once: a database in memory would
 * otherwise grow with the log. The records of the rooms stay; what is reported comes from them.
 */
final class PastJourneys {

    private static final int AT_ONCE = 200;

    private final HistoryService history;
    private final List<String> ended = new ArrayList<>();

    PastJourneys(HistoryService history) {
        this.history = history;
    }

    /** @param journey has ended; one that failed still runs and keeps its history */
    void add(CaseJourney journey) {
        if (journey.failure() != null) {
            return;
        }
        history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(journey.request().value())
                .finished()
                .list()
                .stream()
                .map(HistoricProcessInstance::getId)
                .forEach(ended::add);
        if (ended.size() >= AT_ONCE) {
            history.deleteHistoricProcessInstancesBulk(List.copyOf(ended));
            ended.clear();
        }
    }
}
