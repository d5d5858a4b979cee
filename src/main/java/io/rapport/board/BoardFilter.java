package io.rapport.board;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see; what is empty or null does not matter. The names are those of the address, so that a view can be
 * sent to a colleague.
 *
 * @param risk a code of {@link Risk}
 * @param team a team's code, or {@code none} for what no team has yet
 * @param clock a code of {@link io.rapport.sla.SlaClock}
 * @param customer a customer's number, as the case was opened under it
 */
public record BoardFilter(
        @Nullable String risk,
        @Nullable String tier,
        @Nullable String team,
        @Nullable String type,
        @Nullable String clock,
        @Nullable String customer) {

    /** Stands for a team where there is none. */
    public static final String NO_TEAM = "none";

    /** Where the routing table sends what a lead has to sort first. */
    public static final String TRIAGE = "triage";

    /** Whether a line is wanted. */
    boolean takes(OpenPromise line) {
        return takesRisk(line.risk()) && takesBut(line);
    }

    /** Whether this risk is wanted. */
    boolean takesRisk(Risk of) {
        return fits(risk, of.code());
    }

    /** Whether it is wanted whatever its risk. */
    boolean takesBut(OpenPromise line) {
        return fits(tier, line.tier().code())
                && fits(team, teamOf(line))
                && fits(type, line.type().code())
                && fits(clock, line.key().clock().code())
                && fits(customer, line.customer() == null ? "" : line.customer().value());
    }

    /** The team's code; {@link #NO_TEAM} where there is none. */
    static String teamOf(OpenPromise line) {
        return line.team() == null ? NO_TEAM : line.team().code();
    }

    private static boolean fits(@Nullable String wanted, String is) {
        return wanted == null || wanted.isBlank() || wanted.equals(is);
    }
}
