package io.rapport.sla;

import java.util.Set;

/** The business calendars that are configured under {@code rapport.calendars}; all were checked when we started. */
public interface BusinessCalendars {

    /**
     * The calendar of this name as it is in force now. Ask again for each question: it may change, while we run, for what
     * is counted from now on.
     *
     * @throws io.rapport.kernel.Problem when there is none; it lists those there are
     */
    BusinessCalendar get(String id);

    /**
     * The calendar of this name as it was in that version, to count what was counted by it.
     *
     * @param version from 1
     * @throws io.rapport.kernel.Problem when there is no such calendar, or no such version of it
     */
    BusinessCalendar get(String id, int version);

    /** The names of all calendars, in order. */
    Set<String> ids();
}
