package io.rapport.capacity;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendars;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks, before a promise is given, whether it can be kept as things stand. */
@Service
@Transactional(readOnly = true)
public class PromiseCheck {

    private final Loads loads;
    private final BusinessCalendars calendars;
    private final CapacityPolicy policy;
    private final Clock clock;

    PromiseCheck(Loads loads, BusinessCalendars calendars, CapacityPolicy policy, Clock clock) {
        this.loads = loads;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * A promise that somebody would give.
     *
     * @param skill the kind of request, for now
     * @param due until when
     * @param standardDue until when the standard variant would be promised; null when there is none
     * @param request the request it is about, whose own open work is not ahead of it; null for one that is new
     */
    public record Question(
            TeamId team, RequestType skill, Instant due, @Nullable Instant standardDue, @Nullable RequestId request) {}

    /**
     * Whether it can be kept, and what could be promised instead.
     *
     * @throws UnknownTeam when the house has no such team
     */
    public Feasibility check(Question asked) {
        var standing = standing(asked.team(), asked);
        List<Feasibility.Standing> others = loads.teamsWith(asked.skill()).stream()
                .filter(team -> !team.equals(asked.team()))
                .map(team -> standing(team, asked))
                .toList();
        return Feasibility.of(
                standing, clock.instant(), asked.due(), calendars.get(policy.calendar()), others, asked.standardDue());
    }

    /** Everything of the team is ahead, whatever its kind: its people work on all kinds. */
    private Feasibility.Standing standing(TeamId team, Question asked) {
        var all = loads.without(team, asked.request());
        var own = loads.of(team, asked.skill()).handling();
        return new Feasibility.Standing(
                team,
                all.open(),
                all.handling().median(),
                own.p80(),
                all.people(),
                own.assumed() || all.handling().assumed());
    }
}
