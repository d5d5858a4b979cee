package io.rapport.sla;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;

/** What {@code service-level.dmn} answers, read and checked: a table is edited by people. */
record ServiceLevel(
        Duration respondWithin,
        Duration resolveWithin,
        String calendar,
        Duration confirmWithin,
        Duration reopenWithin,
        String reason,
        String rule,
        int version) {

    static final String DECISION = "serviceLevel";

    static ServiceLevel decide(Decisions decisions, Tier tier, RequestType type) {
        return read(decisions.decide(DECISION, Map.of("tier", tier.code(), "requestType", type.code())));
    }

    /** @throws UnreadableServiceLevel when a cell says no duration; names the rule and the column */
    static ServiceLevel read(Decided decided) {
        return new ServiceLevel(
                businessTime(decided, "respondWithin"),
                businessTime(decided, "resolveWithin"),
                decided.text("calendar"),
                period(decided, "confirmWithin"),
                period(decided, "reopenWithin"),
                decided.text("reason"),
                decided.rule(),
                decided.version());
    }

    /** A day of business time could mean 24 hours or one opening; so it is not taken. */
    private static Duration businessTime(Decided decided, String output) {
        if (decided.text(output).contains("D")) {
            throw new UnreadableServiceLevel(
                    decided.rule(), output, decided.text(output), "hours of business time, PT10H");
        }
        return period(decided, output);
    }

    private static Duration period(Decided decided, String output) {
        var text = decided.text(output);
        try {
            var period = Duration.parse(text);
            if (!period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException notADuration) {
            // refused below, with the place where it is written
        }
        throw new UnreadableServiceLevel(decided.rule(), output, text, "PT2H30M or P5D");
    }
}
