package io.rapport.sla.ledger;

import io.rapport.sla.calendar.Target;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of a clock's ledger: what happened, and how things stand from then on.
 *
 * @param at from when on it counts
 * @param who who did it: a person's id, or {@code system}
 * @param reason code of the reason of a pause, of a change, or of a stop; null where there is none
 * @param terms what holds from now on
 * @param running whether business time counts from now on
 * @param dueAt until when the target is met, as things stand then
 */
public record LedgerLine(
        Instant at, What what, String who, @Nullable String reason, Terms terms, boolean running, Instant dueAt) {

    /**
     * What a clock is measured by.
     *
     * @param calendar id of the business calendar, in the version {@code calendarVersion}
     * @param rule id of the rule that said so, in version {@code tableVersion} of its table
     */
    public record Terms(Target target, String calendar, int calendarVersion, String rule, int tableVersion) {

        Terms on(String otherCalendar, int version) {
            return new Terms(target, otherCalendar, version, rule, tableVersion);
        }
    }

    LedgerLine dueAt(Instant due) {
        return new LedgerLine(at, what, who, reason, terms, running, due);
    }
}
