package io.rapport.capacity.fallback;

import io.rapport.capacity.Load;
import io.rapport.engine.Decided;
import io.rapport.kernel.Problem;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What {@code capacity-fallback.dmn} says about a team, read and checked: a table is edited by people.
 *
 * @param enterUtilisation from this share of the people's time on it is too much
 * @param enterBacklogHours from these hours a person on it is too much
 * @param enterAfter for how long, real time
 * @param leaveUtilisation below this, and
 * @param leaveBacklogHours below these hours a person, it is well again
 * @param leaveAfter for how long, real time
 * @param standardTiers whose new work takes the standard variant meanwhile
 */
record Limits(
        double enterUtilisation,
        double enterBacklogHours,
        Duration enterAfter,
        double leaveUtilisation,
        double leaveBacklogHours,
        Duration leaveAfter,
        Set<Tier> standardTiers,
        String reason,
        String rule,
        int version) {

    static final String TABLE = "capacityFallback";

    /** @throws Unreadable when a cell cannot be, or the limits leave no room between them; names the rule */
    static Limits read(Decided decided) {
        var limits = new Limits(
                number(decided, "enterUtilisation"),
                number(decided, "enterBacklogHours"),
                period(decided, "enterAfter"),
                number(decided, "leaveUtilisation"),
                number(decided, "leaveBacklogHours"),
                period(decided, "leaveAfter"),
                Stream.of(decided.text("standardTiers").split(","))
                        .map(String::strip)
                        .filter(tier -> !tier.isEmpty())
                        .map(Tier::new)
                        .collect(Collectors.toUnmodifiableSet()),
                decided.text("reason"),
                decided.rule(),
                decided.version());
        if (limits.leaveUtilisation >= limits.enterUtilisation
                || limits.leaveBacklogHours >= limits.enterBacklogHours) {
            throw new Unreadable(
                    decided.rule(), "leaves no room between entering and leaving; make both lower limits smaller.");
        }
        return limits;
    }

    boolean isOver(Load load) {
        return load.utilisation() >= enterUtilisation || load.backlogHours() >= enterBacklogHours;
    }

    boolean isUnder(Load load) {
        return load.utilisation() < leaveUtilisation && load.backlogHours() < leaveBacklogHours;
    }

    private static double number(Decided decided, String output) {
        try {
            return Double.parseDouble(decided.text(output));
        } catch (NumberFormatException noNumber) {
            throw new Unreadable(decided.rule(), "says no number for '%s'.".formatted(output));
        }
    }

    private static Duration period(Decided decided, String output) {
        try {
            var period = Duration.parse(decided.text(output));
            if (!period.isNegative()) {
                return period;
            }
        } catch (DateTimeParseException notADuration) {
            // refused below
        }
        throw new Unreadable(decided.rule(), "says no period for '%s'; write minutes like PT15M.".formatted(output));
    }

    /** A rule of the table that cannot be followed. */
    static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        Unreadable(String rule, String what) {
            super(
                    Kind.CONFLICT,
                    "capacity/unreadable-fallback",
                    "Rule '%s' of table '%s' %s".formatted(rule, TABLE, what));
        }
    }
}
