package io.rapport.sla.calendar;

import java.time.Instant;
import org.springframework.modulith.NamedInterface;

/**
 * From now on this calendar counts otherwise. Published in the transaction of the change, so that what is counted by it
 * is moved with it or not at all. A calendar that is new is no change: nothing was counted by it.
 *
 * @param calendar its name
 * @param from the version that was in force
 * @param to the version in force now; the one after {@code from}
 * @param at the moment of the change; what went by before it keeps what it was counted by
 * @param by the name of the person, or {@code configuration}
 */
@NamedInterface("calendar")
public record CalendarChanged(String calendar, int from, int to, Instant at, String by) {}
