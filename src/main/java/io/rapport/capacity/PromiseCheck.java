package io.rapport.capacity;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendar;
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

    /**
     * What is open is ahead, whatever its kind, because the team's people work on all kinds; and what is promised and not
     * begun, but for what has time until later, see {@link Queue}.
     */
    private Feasibility.Standing standing(TeamId team, Question asked, String subject) {
        var all = loads.without(team, asked.request());
        var own = asked.skill() == null
                ? all.handling()
                : loads.of(team, asked.skill()).handling();
        var now = clock.instant();
        var calendar = loads.calendarOf(team);
        var queue = new Queue(team, all, reserved.until(team, subject, now), calendar);
        return new Feasibility.Standing(
                team,
                queue.before(asked.due(), now),
                queue.all(),
                all.handling().median(),
                own.p80(),
                all.people(),
                own.assumed() || all.handling().assumed(),
                calendar);
    }

    /**
     * What a team has before it.
     *
     * @param load what is open
     * @param until when what is promised and not begun has to be done, the first first
     */
    private record Queue(TeamId team, Load load, List<Instant> until, BusinessCalendar calendar) {

        long all() {
            return load.open() + until.size();
        }

        /**
         * How much is done before a piece that is due then. What is due later comes after it, unless it would then be too
         * late itself: then it is done before, and so is all that is due before that.
         */
        long before(Instant due, Instant now) {
            var sooner = load.open()
                    + until.stream()
                            .filter(at -> !at.isAfter(due) || at.equals(Reservations.FOREVER))
                            .count();
            var later = until.stream()
                    .filter(at -> at.isAfter(due) && !at.equals(Reservations.FOREVER))
                    .toList();
            int waits = later.size();
            while (waits > 0 && isInTime(later.get(waits - 1), sooner + waits, now)) {
                waits--;
            }
            return sooner + waits;
        }

        /** Whether one with so many before it is still in time. */
        private boolean isInTime(Instant due, long ahead, Instant now) {
            var handling = load.handling();
            return new Feasibility.Standing(
                            team, ahead, handling.median(), handling.p80(), load.people(), handling.assumed(), calendar)
                    .needed()
                    .filter(time -> time.compareTo(calendar.between(now, due)) <= 0)
                    .isPresent();
        }
    }
}
