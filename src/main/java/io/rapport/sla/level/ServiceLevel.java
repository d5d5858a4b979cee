package io.rapport.sla.level;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.SlaClock;
import io.rapport.sla.calendar.Target;
import io.rapport.sla.ledger.Clocks.Aim;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.Map;

/**
 * What {@code service-level.dmn} answers, read and checked: a table is edited by people.
 *
 * @param calendar the calendar's name, or {@link #AS_AGREED}
 */
public record ServiceLevel(
        Map<SlaClock, Target> targets,
        String calendar,
        Duration confirmWithin,
        Duration reopenWithin,
        String reason,
        String rule,
        int version) {

    static final String DECISION = "serviceLevel";

    /** The customer's calendar, else the contract's, else the team's. */
    static final String AS_AGREED = "as-agreed";

    private static final Map<SlaClock, String> COLUMNS = Map.of(
            SlaClock.RESPONSE, "respondWithin",
            SlaClock.NEXT_RESPONSE, "nextResponseWithin",
            SlaClock.RESOLUTION, "resolveWithin",
            SlaClock.TRIAGE, "triageWithin",
            SlaClock.HAND_OVER, "handOverWithin",
            SlaClock.VENDOR, "vendorWithin");

    public static ServiceLevel decide(Decisions decisions, Tier tier, RequestType type) {
        return read(decisions.decide(DECISION, Map.of("tier", tier.code(), "requestType", type.code())));
    }

    /** @throws UnreadableServiceLevel when a cell says no target or no period; names the rule and the column */
    static ServiceLevel read(Decided decided) {
        var targets = new EnumMap<SlaClock, Target>(SlaClock.class);
        COLUMNS.forEach((clock, column) -> targets.put(clock, target(decided, column)));
        return new ServiceLevel(
                Map.copyOf(targets),
                decided.text("calendar"),
                period(decided, "confirmWithin"),
                period(decided, "reopenWithin"),
                decided.text("reason"),
                decided.rule(),
                decided.version());
    }

    /** @param agreed the calendar that applies where the table leaves it to what was agreed */
    public Aim aim(SlaClock clock, String agreed) {
        return new Aim(targets.get(clock), calendar(agreed), rule, version);
    }

    public String calendar(String agreed) {
        return calendar.equals(AS_AGREED) ? agreed : calendar;
    }

    private static Target target(Decided decided, String output) {
        try {
            return Target.parse(decided.text(output));
        } catch (Problem unreadable) {
            throw new UnreadableServiceLevel(
                    decided.rule(), output, decided.text(output), "PT10H of business time, or 2 business days");
        }
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
        throw new UnreadableServiceLevel(decided.rule(), output, text, "P5D");
    }
}
