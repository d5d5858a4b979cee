package io.rapport.rehearsal;

import io.rapport.engine.Decided.NoAnswer;
import io.rapport.engine.Decisions;
import io.rapport.engine.EngineClock;
import io.rapport.rehearsal.log.BadMapping;
import io.rapport.rehearsal.log.LoggedCase;
import io.rapport.rehearsal.log.ServiceDeskLog;
import io.rapport.rehearsal.report.CaseOutcome;
import io.rapport.rehearsal.rules.OtherTables;
import io.rapport.request.Requests;
import io.rapport.sla.BusinessCalendars;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Rehearses a log in this application, which has a database of its own and nothing else to do. */
@Component
@Profile("rehearsal")
public class Rehearsals {

    private final EngineClock clock;
    private final ProcessEngine engine;
    private final Decisions decisions;
    private final BusinessCalendars calendars;
    private final Requests requests;
    private final CaseOpening opening;
    private final RowPlayer player;
    private final House house;
    private final CaseReader reader;

    Rehearsals(
            EngineClock clock,
            ProcessEngine engine,
            Decisions decisions,
            BusinessCalendars calendars,
            Requests requests,
            CaseOpening opening,
            RowPlayer player,
            House house,
            CaseReader reader) {
        this.clock = clock;
        this.engine = engine;
        this.decisions = decisions;
        this.calendars = calendars;
        this.requests = requests;
        this.opening = opening;
        this.player = player;
        this.house = house;
        this.reader = reader;
    }

    /**
     * Decides by these tables instead of those of the house with the same ids.
     *
     * @throws io.rapport.rehearsal.rules.BadRules when one cannot be used
     */
    public void use(OtherTables tables) {
        tables.deploy(engine.getRepositoryService());
    }

    /**
     * Replays the whole log and reads how each case went. The clock stands still afterwards where the last journey
     * ended, until it is released.
     *
     * @param eachRow told after each row, for showing progress
     * @return an outcome per case, in the order of the log
     * @throws BadMapping when the tables promise nothing for a request type of the mapping
     */
    public List<CaseOutcome> run(ServiceDeskLog log, Runnable eachRow) {
        log.cases().stream().map(LoggedCase::type).distinct().forEach(this::promised);
        clock.moveTo(log.cases().stream()
                .map(LoggedCase::openedAt)
                .min(Comparable::compareTo)
                .orElseThrow());
        Map<String, CaseOutcome> outcomes = new LinkedHashMap<>();
        log.cases().forEach(kase -> outcomes.put(kase.id(), notOpened(kase, null)));
        var past = new PastJourneys(engine.getHistoryService());
        new Replay(scene(), log, eachRow, journey -> {
                    outcomes.put(journey.kase.id(), outcome(journey, log));
                    past.add(journey);
                })
                .run();
        return List.copyOf(outcomes.values());
    }

    /** The processes and tables that were in force: id to deployed version. */
    public Map<String, Integer> models() {
        var versions = new LinkedHashMap<String, Integer>();
        var repository = engine.getRepositoryService();
        repository
                .createProcessDefinitionQuery()
                .latestVersion()
                .orderByProcessDefinitionKey()
                .asc()
                .list()
                .forEach(process -> versions.put(process.getKey(), process.getVersion()));
        repository
                .createDecisionDefinitionQuery()
                .latestVersion()
                .orderByDecisionDefinitionKey()
                .asc()
                .list()
                .forEach(table -> versions.put(table.getKey(), table.getVersion()));
        return versions;
    }

    /** Lets the clock follow the real time again. */
    public void release() {
        clock.release();
    }

    /** Asked once before anything is played, so that a table that does not fit is refused and not each case. */
    private void promised(String type) {
        try {
            var level = decisions.decide("serviceLevel", Map.of("tier", "standard", "requestType", type));
            var calendar = level.text("calendar");
            if (!calendar.equals("as-agreed")) {
                calendars.get(calendar);
            }
        } catch (NoAnswer nothing) {
            throw new BadMapping("'request-type' has '%s', for which the service-level table promises nothing: %s"
                    .formatted(type, nothing.getMessage()));
        }
    }

    private Replay.Scene scene() {
        var timers = new Timers(engine.getManagementService(), clock);
        return new Replay.Scene(clock, timers, opening, player, house, requests, engine.getRuntimeService());
    }

    private CaseOutcome outcome(CaseJourney journey, ServiceDeskLog log) {
        return journey.isOpened() ? reader.read(journey, log.teams()) : notOpened(journey.kase, journey.failure());
    }

    private static CaseOutcome notOpened(LoggedCase kase, @org.jspecify.annotations.Nullable String why) {
        return new CaseOutcome(
                kase.id(),
                kase.customer(),
                kase.type(),
                "",
                "",
                kase.openedAt(),
                null,
                null,
                null,
                0,
                0,
                0,
                null,
                0,
                null,
                why);
    }
}
