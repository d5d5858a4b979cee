package io.rapport.capacity.given;

import io.rapport.access.Role;
import io.rapport.capacity.OnlyNoted;
import io.rapport.capacity.PromiseCheck;
import io.rapport.capacity.Reservations;
import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.CannotBeKept.ByName;
import io.rapport.capacity.given.Given.Numbers;
import io.rapport.capacity.given.Given.Ruled;
import io.rapport.capacity.given.Given.Sponsor;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether a date that a person promises can be kept by the team that has to. */
@Service
@Transactional
public class DatesInPerson {

    /** Who stands for what does not fit. */
    private static final Set<Role> SPONSORS = Set.of(Role.LEADS, Role.MANAGERS);

    private static final Ruled IN_PERSON = new Ruled("Promised in person", Given.NONE, 0);

    private final PromiseCheck reckoning;
    private final Reservations reserved;
    private final GivenRows rows;
    private final OnlyNoted house;
    private final CurrentUser person;
    private final Clock clock;

    DatesInPerson(
            PromiseCheck reckoning,
            Reservations reserved,
            GivenRows rows,
            OnlyNoted house,
            CurrentUser person,
            Clock clock) {
        this.reckoning = reckoning;
        this.reserved = reserved;
        this.rows = rows;
        this.house = house;
        this.person = person;
        this.clock = clock;
    }

    /**
     * A date that somebody promises.
     *
     * @param subject the id of what is promised
     * @param due until when; what is past is not looked at
     * @param about the request it is about: part of that work while the team has it to do, and work of its own while the
     *     request waits, is another team's, or is closed; null for none
     * @param skill the kind of that request
     */
    public record Dated(
            String subject, TeamId team, Instant due, @Nullable RequestId about, @Nullable RequestType skill) {}

    /**
     * Writes down what was reckoned, and takes the room.
     *
     * @param nevertheless how the person, a lead or a manager, means to keep it although it does not fit
     * @throws CannotBeKept when it does not fit, and nobody says so
     * @throws NoSponsor when somebody says so who may not
     */
    public void check(Dated dated, Optional<Means> nevertheless) {
        look(dated, nevertheless, () -> isSponsor() ? ByName.YOU : ByName.OTHERS);
        if (dated.due().isAfter(clock.instant())) {
            reserved.take(dated.subject(), dated.team(), dated.due(), dated.about());
        } else {
            over(dated.subject());
        }
    }

    /**
     * The same for a date of work that the team has already, and so takes no room beside it. Nobody promises it
     * nevertheless, because somebody else decides about it.
     */
    public void look(Dated dated) {
        look(dated, Optional.empty(), () -> ByName.NOBODY);
    }

    private void look(Dated dated, Optional<Means> nevertheless, Supplier<ByName> who) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        if (!dated.due().isAfter(now)) {
            return;
        }
        var noted = house.onlyNotes(dated.team());
        if (!noted) {
            reserved.lock(dated.team());
        }
        var found = reckoning.check(
                new PromiseCheck.Question(dated.team(), dated.skill(), dated.due(), null, dated.about()),
                dated.subject());
        var rests = found.standing().assumed() && found.standing().people() > 0;
        var isSponsored = !found.feasible() && nevertheless.isPresent();
        if (!found.feasible() && !noted && !rests && !isSponsored) {
            throw new CannotBeKept(found, who.get());
        }
        var sponsor = isSponsored ? new Sponsor(sponsor(), nevertheless.orElseThrow()) : null;
        rows.add(new Given(
                0,
                dated.subject(),
                dated.team(),
                dated.skill() == null ? Given.NONE : dated.skill().code(),
                Given.NONE,
                false,
                Variant.Kind.PERSONAL,
                found.feasible() ? Outcome.FITS : isSponsored ? Outcome.SPONSORED : Outcome.NOTED,
                noted,
                now,
                dated.due(),
                null,
                Numbers.of(found),
                IN_PERSON,
                null,
                person.findId().orElse(null),
                sponsor));
    }

    /**
     * A later moment for a request's solution was granted in mid-case: what is promised is not due before it, also when the
     * promise is made again. The work has begun, so it takes no room of its own.
     */
    public void moreTime(Asked asked, Instant until) {
        var found = reckoning.check(new PromiseCheck.Question(
                asked.team(), asked.skill(), until, asked.standardDue(), new RequestId(asked.subject())));
        var variant = rows.latest(asked.subject()).map(Given::variant).orElse(Variant.Kind.PERSONAL);
        rows.add(new Draft(asked, variant, IN_PERSON, false)
                .by(person.findId().orElse(null))
                .with(Outcome.MORE_TIME, found, until, null, clock.instant().truncatedTo(ChronoUnit.MICROS))
                .notBefore(until));
    }

    /** Whether every date is promised, and only noted, because the house says so for this team. */
    public boolean isOnlyNoted(TeamId team) {
        return house.onlyNotes(team);
    }

    /** It was kept, broken or withdrawn: its room is free. */
    public void over(String subject) {
        reserved.release(subject);
    }

    private boolean isSponsor() {
        return Role.anyIn(SPONSORS, person.groupsNow());
    }

    private String sponsor() {
        if (!isSponsor()) {
            throw new NoSponsor("a lead or a manager");
        }
        return person.id();
    }
}
