package io.rapport.capacity;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
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
    private final Reservations reserved;
    private final Clock clock;

    PromiseCheck(Loads loads, Reservations reserved, Clock clock) {
        this.loads = loads;
        this.reserved = reserved;
        this.clock = clock;
    }

    /**
     * A promise that somebody would give.
     *
     * @param skill the kind of request, for now; null for what is about none, which no other team is asked for
     * @param due until when
     * @param standardDue until when the standard variant would be promised; null when there is none
     * @param request the request it is about, whose own open work is not ahead of it; null for one that is new
     */
    public record Question(
            TeamId team,
            @Nullable RequestType skill,
            Instant due,
            @Nullable Instant standardDue,
            @Nullable RequestId request) {}

    /**
     * Whether it can be kept, and what could be promised instead.
     *
     * @throws UnknownTeam when the house has no such team
     */
    public Feasibility check(Question asked) {
        return check(asked, asked.request() == null ? "" : asked.request().value());
    }

    /** @param subject what room was promised for under this name is not ahead of it either */
    public Feasibility check(Question asked, String subject) {
        var standing = standing(asked.team(), asked, subject);
        var able = asked.skill() == null ? List.<TeamId>of() : loads.teamsWith(asked.skill());
        var others = able.stream()
                .filter(team -> !team.equals(asked.team()))
                .map(team -> standing(team, asked, subject))
                .toList();
        return Feasibility.of(standing, clock.instant(), asked.due(), others, asked.standardDue());
    }

    /** Whether a team does this kind of work: had some of it of late. */
    public boolean does(TeamId team, RequestType skill) {
        return loads.teamsWith(skill).contains(team);
    }

    /** Everything of the team is ahead, also what is promised and not begun, whatever its kind: its people work on all kinds. */
    private Feasibility.Standing standing(TeamId team, Question asked, String subject) {
        var all = loads.without(team, asked.request());
        var own = asked.skill() == null
                ? all.handling()
                : loads.of(team, asked.skill()).handling();
        return new Feasibility.Standing(
                team,
                all.open() + reserved.count(team, subject, clock.instant()),
                all.handling().median(),
                own.p80(),
                all.people(),
                own.assumed() || all.handling().assumed(),
                loads.calendarOf(team));
    }
}
