package io.rapport.modeling;

import static io.rapport.modeling.Findings.isBlank;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.jspecify.annotations.Nullable;

/**
 * How long the engine keeps history is no matter of taste of a model: a process follows the class {@code
 * journey-history} of the table {@code retention}, a table the class {@code decision-history}.
 */
final class HistoryPeriods {

    private static final Path FILE = Path.of("customer", "retention.dmn");
    private static final String SHIPPED = "/dmn/customer/retention.dmn";
    private static final String SENTENCE =
            "its history is kept for %s, but class '%s' of the retention table for %s; make its historyTimeToLive %s.";
    private static final Pattern DAYS = Pattern.compile("P\\d+D");

    /** The classes of the engine's history, and what starts their period. */
    private static final Map<String, String> STARTS =
            Map.of("journey-history", "case-closed", "decision-history", "recorded");

    private final DmnEngine engine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Optional<DmnDecision> table;

    private HistoryPeriods(byte[] xml) {
        this.table = parse(xml);
    }

    /** By this table. */
    static HistoryPeriods of(byte[] xml) {
        return new HistoryPeriods(xml);
    }

    /** By the table that comes with the application. */
    static HistoryPeriods shipped() throws IOException {
        try (InputStream shipped = HistoryPeriods.class.getResourceAsStream(SHIPPED)) {
            return new HistoryPeriods(shipped == null ? new byte[0] : shipped.readAllBytes());
        }
    }

    /** By the table in {@code dmn/customer} of this folder or the nearest above it; else by the one that is shipped. */
    static HistoryPeriods above(Path folder) throws IOException {
        for (var at = folder; at != null; at = at.getParent()) {
            var file = at.resolve("dmn").resolve(FILE);
            if (Files.isReadable(file)) {
                return new HistoryPeriods(Files.readAllBytes(file));
            }
        }
        return shipped();
    }

    /** What is to be mended in the time to live of a process, in one sentence. */
    Optional<String> ofProcess(@Nullable String timeToLive) {
        return conflict("journey-history", timeToLive);
    }

    /** What is to be mended in the time to live of a table, in one sentence. */
    Optional<String> ofTable(@Nullable String timeToLive) {
        return conflict("decision-history", timeToLive);
    }

    private Optional<String> conflict(String retentionClass, @Nullable String timeToLive) {
        if (isBlank(timeToLive)) {
            return Optional.of("say how long its history is kept: historyTimeToLive, like P365D.");
        }
        return period(retentionClass)
                .filter(period -> !isSame(String.valueOf(timeToLive), period))
                .map(period -> SENTENCE.formatted(timeToLive, retentionClass, period, period));
    }

    /** What is to be mended in the table itself: a time to live is counted in days. */
    List<String> notInDays() {
        return STARTS.keySet().stream()
                .flatMap(each -> period(each)
                        .filter(period -> !DAYS.matcher(period).matches())
                        .map(period ->
                                "class '%s' is kept for %s; write days, like P365D: the engine counts its history in days."
                                        .formatted(each, period))
                        .stream())
                .toList();
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

    private Optional<String> period(String retentionClass) {
        return table.map(decision -> engine.evaluateDecisionTable(
                        decision, Map.of("retentionClass", retentionClass, "startEvent", STARTS.get(retentionClass))))
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
