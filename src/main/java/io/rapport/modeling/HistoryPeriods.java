package io.rapport.modeling;

import static io.rapport.modeling.Findings.isBlank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.jspecify.annotations.Nullable;

/**
 * How long the engine keeps history is no matter of taste of a model: a process follows the class {@code
 * journey-history} of the table {@code retention}, a table the class {@code decision-history}.
 */
final class HistoryPeriods {

    private static final Path FILE = Path.of("customer", "retention.dmn");
    private static final String SHIPPED = "/dmn/customer/retention.dmn";

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Optional<DmnDecision> table;

    private HistoryPeriods(byte[] xml) {
        this.table = parse(xml);
    }

    /** By the table in {@code dmn/customer} of this folder or the nearest above it; else by the one that is shipped. */
    static HistoryPeriods above(Path folder) throws IOException {
        for (var at = folder; at != null; at = at.getParent()) {
            var file = at.resolve("dmn").resolve(FILE);
            if (Files.isReadable(file)) {
                return new HistoryPeriods(Files.readAllBytes(file));
            }
        }
        try (InputStream shipped = HistoryPeriods.class.getResourceAsStream(SHIPPED)) {
            return new HistoryPeriods(shipped == null ? new byte[0] : shipped.readAllBytes());
        }
    }

    void checkProcess(ModelElementInstance process, @Nullable String timeToLive, Findings found) {
        check("journey-history", "case-closed", process, timeToLive, found);
    }

    void checkTable(ModelElementInstance decision, @Nullable String timeToLive, Findings found) {
        check("decision-history", "recorded", decision, timeToLive, found);
    }

    private void check(
            String retentionClass,
            String event,
            ModelElementInstance model,
            @Nullable String timeToLive,
            Findings found) {
        if (isBlank(timeToLive)) {
            found.when(true, model, "say how long its history is kept: historyTimeToLive, like P365D.");
            return;
        }
        period(retentionClass, event)
                .filter(period -> !isSame(String.valueOf(timeToLive), period))
                .ifPresent(period -> found.when(
                        true,
                        model,
                        "its history is kept for %s, but class '%s' of the retention table for %s; make its historyTimeToLive %s."
                                .formatted(timeToLive, retentionClass, period, period)));
    }

    /** The engine takes a number of days, or an ISO 8601 period of days. */
    private static boolean isSame(String timeToLive, String period) {
        try {
            var days = timeToLive.matches("\\d+") ? "P" + timeToLive + "D" : timeToLive;
            return Period.parse(days).equals(Period.parse(period));
        } catch (DateTimeException unreadable) {
            return false;
        }
    }

    private Optional<String> period(String retentionClass, String event) {
        return table.map(decision -> engine.evaluateDecisionTable(
                        decision, Map.of("retentionClass", retentionClass, "startEvent", event)))
                .filter(answers -> answers.size() == 1)
                .map(answers -> answers.getSingleResult().getEntry("period"));
    }

    /** A table that cannot be read is a finding of its own. */
    private Optional<DmnDecision> parse(byte[] xml) {
        try {
            return Optional.of(engine.parseDecision("retention", new ByteArrayInputStream(xml)));
        } catch (DmnEngineException unreadable) {
            return Optional.empty();
        }
    }
}
