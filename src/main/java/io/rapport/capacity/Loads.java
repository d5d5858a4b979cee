package io.rapport.capacity;

import io.rapport.absence.Absences;
import io.rapport.access.Staff;
import io.rapport.access.Teams;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says how much the teams have to do now; counted when it is asked. */
@Service
@Transactional(readOnly = true)
public class Loads {

    /** How far back to look for the business time of the arrivals. */
    private static final Duration FURTHEST = Duration.ofDays(31);

    private final WorkRows rows;
    private final Staff staff;
    private final Absences absences;
    private final Teams teams;
    private final BusinessCalendars calendars;
    private final TeamHours hours;
    private final CapacityPolicy policy;
    private final Clock clock;

    Loads(
            WorkRows rows,
            Staff staff,
            Absences absences,
            Teams teams,
            BusinessCalendars calendars,
            TeamHours hours,
            CapacityPolicy policy,
            Clock clock) {
        this.rows = rows;
        this.staff = staff;
        this.absences = absences;
        this.teams = teams;
        this.calendars = calendars;
        this.hours = hours;
        this.policy = policy;
        this.clock = clock;
    }

    /** The teams of the house, in order. */
    public List<TeamId> teams() {
        return new TreeSet<>(teams.teams().keySet()).stream().map(TeamId::new).toList();
    }

    /**
     * All work of a team.
     *
     * @throws UnknownTeam when the house has no such team
     */
    public Load of(TeamId team) {
        return of(checked(team), null, null);
    }

    /** A team's work of one kind; where too little of it was measured, with the handling time of all its work. */
    public Load of(TeamId team, RequestType skill) {
        return of(checked(team), skill, null);
    }

    /** All work of a team but that on one request. */
    Load without(TeamId team, @Nullable RequestId request) {
        return of(checked(team), null, request);
    }

    /** The kinds of request a team had of late, or has open. */
    public List<RequestType> skills(TeamId team) {
        return rows.skills(checked(team), clock.instant().minus(policy.handlingWithin()));
    }

    /** The teams of the house that had this kind of request of late: those who can do it. */
    public List<TeamId> teamsWith(RequestType skill) {
        return rows.teamsWith(skill, clock.instant().minus(policy.handlingWithin())).stream()
                .filter(team -> teams.teams().containsKey(team.code()))
                .toList();
    }

    private Load of(TeamId team, @Nullable RequestType skill, @Nullable RequestId without) {
        var now = clock.instant();
        var kind = skill == null ? "" : skill.code();
        var but = without == null ? "" : without.value();
        var calendar = calendarOf(team);
        var since = windowStart(calendar, now, policy.arrivalsWithin());
        var open = calendar.between(since, now).toSeconds() / 3600.0;
        var arrived = rows.arrived(team, kind, since, now);
        return new Load(
                team,
                skill,
                now,
                since,
                arrived,
                open == 0 ? 0 : arrived / open,
                rows.open(team, kind, false, but),
                rows.open(team, kind, true, but),
                handling(team, kind, now),
                people(team, now));
    }

    /** The calendar by which this team works. */
    public BusinessCalendar calendarOf(TeamId team) {
        return calendars.get(hours.of(team));
    }

    private Handling handling(TeamId team, String kind, Instant now) {
        var since = now.minus(policy.handlingWithin());
        var own = rows.worked(team, kind, since, now);
        var seen = own.size() < policy.measuredLeast() && !kind.isEmpty() ? rows.worked(team, "", since, now) : own;
        return Handling.of(seen, policy.measuredLeast(), policy.handlingAssumed());
    }

    private int people(TeamId team, Instant now) {
        var there = new TreeSet<>(staff.in(team.code()));
        there.removeAll(absences.awayAt(now));
        return there.size();
    }

    /** The moment from which on that much business time has gone by until now; what lies outside it arrived before. */
    static Instant windowStart(BusinessCalendar calendar, Instant now, Duration business) {
        var openings = calendar.openings(now.minus(FURTHEST), now);
        var left = business;
        for (int i = openings.size() - 1; i >= 0; i--) {
            var opening = openings.get(i);
            var length = Duration.between(opening.start(), opening.end());
            if (length.compareTo(left) >= 0) {
                return opening.end().minus(left);
            }
            left = left.minus(length);
        }
        return now.minus(FURTHEST);
    }

    private TeamId checked(TeamId team) {
        if (!teams.teams().containsKey(team.code())) {
            throw new UnknownTeam(team, teams.teams().keySet());
        }
        return team;
    }
}
