package io.rapport.capacity.risk;

import io.rapport.capacity.CapacityPolicy;
import io.rapport.capacity.Feasibility.Standing;
import io.rapport.capacity.Load;
import io.rapport.capacity.Loads;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.standing.OpenClock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The outlook of many clocks at one moment. Each calendar and each team's load is asked for once. Time is counted in the
 * hours of the team, in which its work is done. Where no team works on a case, because it is being sorted or waits for a
 * vendor, there is no line: it is given the assumed handling time, in the hours of the promise.
 */
final class Outlooks {

    private record Kind(TeamId team, RequestType type) {}

    private final Loads loads;
    private final BusinessCalendars calendars;
    private final CapacityPolicy policy;
    private final Line line;
    private final Instant now;
    private final Map<String, BusinessCalendar> inForce = new HashMap<>();
    private final Map<TeamId, BusinessCalendar> hoursOf = new HashMap<>();
    private final Map<TeamId, Load> teams = new HashMap<>();
    private final Map<Kind, Load> kinds = new HashMap<>();

    Outlooks(Loads loads, BusinessCalendars calendars, CapacityPolicy policy, Line line, Instant now) {
        this.loads = loads;
        this.calendars = calendars;
        this.policy = policy;
        this.line = line;
        this.now = now;
    }

    Outlook of(OpenClock clock) {
        return line.of(clock.key().request())
                .map(place -> inLine(place, clock.type(), clock.dueAt()))
                .orElseGet(() -> {
                    var left = inForce.computeIfAbsent(clock.calendar(), calendars::get)
                            .between(now, clock.dueAt());
                    var time = policy.handlingAssumed();
                    return new Outlook(null, left, Optional.of(time), 0, 0, time, time, true);
                });
    }

    private Outlook inLine(Line.Place place, RequestType type, Instant due) {
        var team = place.piece().team();
        var hours = hoursOf.computeIfAbsent(team, loads::calendarOf);
        var all = teams.computeIfAbsent(team, loads::of);
        var own = kinds.computeIfAbsent(new Kind(team, type), kind -> loads.of(kind.team(), kind.type()))
                .handling();
        var standing = new Standing(
                team,
                place.ahead(),
                all.handling().median(),
                own.p80(),
                all.people(),
                own.assumed() || all.handling().assumed(),
                hours);
        return new Outlook(
                team,
                hours.between(now, due),
                standing.needed(),
                standing.ahead(),
                standing.people(),
                standing.median(),
                standing.p80(),
                standing.assumed());
    }
}
