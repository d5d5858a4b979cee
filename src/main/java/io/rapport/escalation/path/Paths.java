package io.rapport.escalation.path;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.sla.BusinessCalendars;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks {@code take-over-path.dmn} and {@code escalation-path.dmn}. */
@Component("escalationPaths")
public class Paths {

    private static final String TAKE_OVER = "takeOverPath";
    private static final String ESCALATION = "escalationPath";

    /** Whether somebody is in is asked of the office. */
    private static final String OFFICE = "office";

    private final Decisions decisions;
    private final BusinessCalendars calendars;
    private final Clock clock;

    Paths(Decisions decisions, BusinessCalendars calendars, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Who is asked to take something over.
     *
     * @param kind code of the hand-over's kind
     * @param tier the customer's; null where nobody decided one
     * @param level 1 is who it was sent to
     * @throws Unreadable when the table answers with no duration or no level
     */
    public Step takeOver(String kind, @Nullable String tier, long level) {
        var inputs = new HashMap<String, @Nullable Object>(Map.of("kind", kind, "level", level));
        inputs.put("tier", tier);
        var decided = decisions.decide(TAKE_OVER, inputs);
        return step(decided, "owner", "takeOverWithin");
    }

    /**
     * Who answers for a request that is escalated.
     *
     * @param level from 1
     * @param reason code of why
     * @param clockCounts whether a clock that it is about counts now, also at night
     * @throws Unreadable when the table answers with no duration or no level
     */
    public Step escalation(String tier, long level, String reason, boolean clockCounts) {
        var now = now();
        var inHours = calendars.get(OFFICE).nextOpening(now).equals(now);
        var decided = decisions.decide(
                ESCALATION,
                Map.of(
                        "tier", tier,
                        "level", level,
                        "escalationReason", reason,
                        "inHours", inHours,
                        "clockCounts", clockCounts));
        return step(decided, "ownerGroup", "acknowledgeWithin");
    }

    private Step step(Decided decided, String whom, String within) {
        var by = calendars.get(decided.text("calendar")).add(now(), within(decided, within));
        return new Step(decided.text(whom), by, next(decided), decided.rule(), decided.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static long next(Decided decided) {
        var text = decided.text("nextLevel");
        try {
            return new BigDecimal(text).longValueExact();
        } catch (ArithmeticException | NumberFormatException notALevel) {
            throw new Unreadable(decided, "nextLevel", text, "a whole number");
        }
    }

    private static Duration within(Decided decided, String column) {
        var text = decided.text(column);
        try {
            var within = Duration.parse(text);
            if (within.compareTo(Duration.ofMinutes(1)) >= 0) {
                return within;
            }
        } catch (DateTimeParseException notADuration) {
            // refused below, with the place where it is written
        }
        throw new Unreadable(decided, column, text, "a minute or more, like PT1H30M");
    }

    /** A cell of a table that cannot be. */
    static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        Unreadable(Decided decided, String column, String said, String instead) {
            super(
                    Kind.CONFLICT,
                    "escalation/unreadable-path",
                    "Rule '%s' of table '%s' says '%s' for '%s'; write %s."
                            .formatted(decided.rule(), decided.table(), said, column, instead));
        }
    }
}
