package io.rapport.request.hours;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * By which calendars the house works.
 *
 * @param teamCalendars team code to the calendar the team works by, for teams that have one of their own
 * @param defaultCalendar for everybody else
 */
@ConfigurationProperties("rapport")
record HoursSettings(@Nullable Map<String, String> teamCalendars, String defaultCalendar) {

    HoursSettings {
        teamCalendars = teamCalendars == null ? Map.of() : Map.copyOf(teamCalendars);
    }

    Map<String, String> ofTeams() {
        return teamCalendars == null ? Map.of() : teamCalendars;
    }
}
