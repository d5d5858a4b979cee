package io.rapport.sla;

import java.util.Set;

/** The business calendars that are configured under {@code rapport.calendars}; all were checked when we started. */
public interface BusinessCalendars {

    /**
     * The calendar of this name.
     *
     * @throws io.rapport.kernel.Problem when there is none; it lists those there are
     */
    BusinessCalendar get(String id);

    /** The names of all calendars, in order. */
    Set<String> ids();
}
