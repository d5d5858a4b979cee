package io.rapport.capacity;

import io.rapport.kernel.TeamId;
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
public record TeamHours(@Nullable Map<String, String> teamCalendars, String defaultCalendar) {

    public TeamHours {
        teamCalendars = teamCalendars == null ? Map.of() : Map.copyOf(teamCalendars);
    }

    /** Team code to the calendar of its own; without those that work by the default. */
    public Map<String, String> ofTeams() {
        return teamCalendars == null ? Map.of() : teamCalendars;
    }

    /** The name of the calendar by which this team works, and its load is counted. */
    public String of(TeamId team) {
        return ofTeams().getOrDefault(team.code(), defaultCalendar);
    }
}
