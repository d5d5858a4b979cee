package io.rapport.approval.process;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.kernel.Tier;
import io.rapport.sla.BusinessCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Until when an exception is to be decided; {@code dmn/approval/time-to-decide.dmn} says how long it may take. */
@Component
class TimeToDecide {

    private static final String TABLE = "timeToDecide";

    private final Decisions decisions;
    private final BusinessCalendars calendars;
    private final Clock clock;

    TimeToDecide(Decisions decisions, BusinessCalendars calendars, Clock clock) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.clock = clock;
    }

    /**
     * Counted from now, in the zone of the table's calendar.
     *
     * @throws Unreadable when the table answers with no duration
     */
    ZonedDateTime due(Tier tier) {
        var decided = decisions.decide(TABLE, Map.of("tier", tier.code()));
        var calendar = calendars.get(decided.text("calendar"));
        return calendar.add(clock.instant(), within(decided)).atZone(calendar.zone());
    }

    private static Duration within(Decided decided) {
        var text = decided.text("decideWithin");
        try {
            var allowed = Duration.parse(text);
            if (!allowed.isNegative()) {
                return allowed;
            }
        } catch (DateTimeParseException notADuration) {
            // refused below, with the place where it is written
        }
        throw new Unreadable(decided.rule(), text);
    }

    /** A cell of the table that says no duration. */
    static final class Unreadable extends Problem {
        Unreadable(String rule, String text) {
            super(
                    Kind.CONFLICT,
                    "approval/unreadable-time-to-decide",
                    "Rule '%s' of table '%s' says '%s' for 'decideWithin'; write hours and minutes like PT2H30M."
                            .formatted(rule, TABLE, text));
        }
    }
}
