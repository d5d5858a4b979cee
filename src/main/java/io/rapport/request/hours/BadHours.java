package io.rapport.request.hours;

import io.rapport.kernel.Problem;
import java.util.Collection;

/** Hours that name a team or a calendar that is not there; nothing starts. */
final class BadHours extends Problem {

    private static final long serialVersionUID = 1L;

    private BadHours(String message) {
        super(Kind.INVALID, "request/bad-hours", message);
    }

    static BadHours unknownCalendar(String where, String calendar, Collection<String> known) {
        return new BadHours("%s says calendar '%s', which there is not. Use one of %s, or add rapport.calendars.%s."
                .formatted(where, calendar, known.stream().sorted().toList(), calendar));
    }

    static BadHours unknownTeam(String team, Collection<String> known) {
        return new BadHours(
                "rapport.team-calendars gives a calendar to the team '%s', which there is not. Use one of %s, or add rapport.teams.%s."
                        .formatted(team, known.stream().sorted().toList(), team));
    }
}
