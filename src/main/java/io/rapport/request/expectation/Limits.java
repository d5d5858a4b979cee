package io.rapport.request.expectation;

import io.rapport.access.Teams;
import io.rapport.capacity.CapacityPolicy;
import io.rapport.capacity.TeamHours;
import io.rapport.kernel.TeamId;
import io.rapport.request.Refusals;
import io.rapport.sla.BusinessCalendars;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How long the people of a team have to settle a gap, in their own hours; and which teams there are. */
@Component("gapLimits")
public class Limits {

    private final CapacityPolicy policy;
    private final TeamHours hours;
    private final BusinessCalendars calendars;
    private final Teams teams;

    Limits(CapacityPolicy policy, TeamHours hours, BusinessCalendars calendars, Teams teams) {
        this.policy = policy;
        this.hours = hours;
        this.calendars = calendars;
        this.teams = teams;
    }

    /** When a sponsor is asked, and when nobody is asked any more. */
    public record Until(Instant chooseBy, Instant sponsorBy) {}

    Until from(Instant now, TeamId team) {
        var calendar = calendars.get(hours.of(team));
        var chooseBy = calendar.add(now, policy.chooseWithin());
        return new Until(chooseBy, calendar.add(chooseBy, policy.sponsorWithin()));
    }

    ZoneId zone(TeamId team) {
        return calendars.get(hours.of(team)).zone();
    }

    TeamId known(Optional<TeamId> team) {
        return team.filter(named -> teams.teams().containsKey(named.code()))
                .orElseThrow(() -> new Refusals.FieldRefused("otherTeam", "Name the team that does it instead."));
    }
}
