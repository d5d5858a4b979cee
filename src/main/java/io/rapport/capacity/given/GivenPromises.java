package io.rapport.capacity.given;

import io.rapport.access.Role;
import io.rapport.capacity.Feasibility;
import io.rapport.capacity.OnlyNoted;
import io.rapport.capacity.PromiseCheck;
import io.rapport.capacity.Reservations;
import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.Given.Ruled;
import io.rapport.capacity.given.Given.Sponsor;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether a request's promise can be kept before it is made, and keeps what was decided. Whoever takes room of a team
 * holds the team's turn until the transaction ends; room that is taken and not worked on yet counts as work ahead.
 */
@Service
@Transactional
public class GivenPromises {

    private final PromiseCheck reckoning;
    private final Fallback fallback;
    private final CheckTable table;
    private final Reservations reserved;
    private final GivenRows rows;
    private final OnlyNoted house;
    private final CurrentUser person;
    private final Clock clock;

    GivenPromises(
            PromiseCheck reckoning,
            Fallback fallback,
            CheckTable table,
            Reservations reserved,
            GivenRows rows,
            OnlyNoted house,
            CurrentUser person,
            Clock clock) {
        this.reckoning = reckoning;
        this.fallback = fallback;
        this.table = table;
        this.reserved = reserved;
        this.rows = rows;
        this.house = house;
        this.person = person;
        this.clock = clock;
    }

    /** Which variant new work takes now, whether it can be kept, and what follows if not. Takes the room if it can. */
    public Given check(Asked asked) {
        var noted = house.onlyNotes(asked.team());
        if (!noted) {
            reserved.lock(asked.team());
        }
        var variant = fallback.variantFor(asked.team(), asked.tier(), asked.exempt());
        var due = variant.isStandard() ? asked.standard() : asked.due();
        var found = reckon(asked, due);
        var draft = new Draft(asked, variant.kind(), Ruled.of(variant), noted);
        if (found.feasible()) {
            return keep(draft.with(Outcome.FITS, found, due, null, now()));
        }
        var standard = reckon(asked, asked.standard());
        var isPersonal = !variant.isStandard() && asked.standardDue() != null;
        var says = table.about(asked.tier(), found, isPersonal && standard.feasible(), asked.exempt());
        return says.outcome() == Outcome.STANDARD_VARIANT
                ? keep(draft.as(Variant.Kind.STANDARD)
                        .with(Outcome.STANDARD_VARIANT, standard, asked.standard(), says.rule(), now()))
                : keep(draft.with(says.outcome(), found, due, says.rule(), now()));
    }

    /** What could be promised now; takes nothing. */
    @Transactional(readOnly = true)
    public Feasibility options(Asked asked) {
        return reckon(asked, asked.due());
    }

    /** The same, not before the first moment that can be kept; empty when nobody is there. */
    public Optional<Given> later(Asked asked) {
        reserved.lock(asked.team());
        var found = reckon(asked, asked.due());
        return found.earliest()
                .map(at -> keep(draft(asked)
                        .with(Outcome.LATER_DATE, reckon(asked, at), at, null, now())
                        .notBefore(at)));
    }

    /**
     * By another team; empty when it has no room by now, or never does this kind of work: then it would promise what it
     * cannot do, with nothing ahead of it.
     */
    public Optional<Given> byOther(Asked asked, TeamId other) {
        reserved.lock(other);
        var there = asked.by(other);
        return Optional.of(reckon(there, asked.due()))
                .filter(found -> found.feasible() && reckoning.does(other, asked.skill()))
                .map(found -> keep(draft(there).with(Outcome.OTHER_TEAM, found, asked.due(), null, now())));
    }

    /** The standard variant; empty when that cannot be kept either by now. */
    public Optional<Given> standard(Asked asked) {
        reserved.lock(asked.team());
        return Optional.of(reckon(asked, asked.standard()))
                .filter(Feasibility::feasible)
                .map(found -> keep(draft(asked)
                        .as(Variant.Kind.STANDARD)
                        .with(Outcome.STANDARD_VARIANT, found, asked.standard(), null, now())));
    }

    /** The standard variant, and not before it can be kept: where nobody is there, as if one person was. */
    public Given honestly(Asked asked) {
        reserved.lock(asked.team());
        var found = reckon(asked, asked.standard());
        var first = found.earliest().orElseGet(() -> found.standing().withOne(now()));
        var at = first.isAfter(asked.standard()) ? first : asked.standard();
        return keep(draft(asked)
                .as(Variant.Kind.STANDARD)
                .with(Outcome.HONEST_ANSWER, reckon(asked, at), at, null, now())
                .notBefore(at));
    }

    /**
     * As the tier says although it does not fit: the person who says so stands for it.
     *
     * @throws NoSponsor when that is no manager
     */
    public Given sponsored(Asked asked, Means means) {
        reserved.lock(asked.team());
        return keep(draft(asked)
                .with(Outcome.SPONSORED, reckon(asked, asked.due()), asked.due(), null, now())
                .sponsored(new Sponsor(sponsor(), means)));
    }

    /** The sponsor says no; nothing is promised. */
    public Given refused(Asked asked) {
        sponsor();
        return keep(draft(asked).with(Outcome.SPONSOR_REFUSED, reckon(asked, asked.due()), asked.due(), null, now()));
    }

    /** All that was decided about one request or commitment, oldest first. */
    @Transactional(readOnly = true)
    public List<Given> of(String subject) {
        return rows.of(subject);
    }

    /** What was decided last, and so is promised. */
    @Transactional(readOnly = true)
    public Optional<Given> latest(String subject) {
        return rows.latest(subject);
    }

    /** Nobody waits for it any more: its room is free. */
    public void over(String subject) {
        reserved.release(subject);
    }

    private String sponsor() {
        if (!Role.MANAGERS.isIn(person.groupsNow())) {
            throw new NoSponsor("a manager");
        }
        return person.id();
    }

    private Draft draft(Asked asked) {
        var variant = fallback.variantFor(asked.team(), asked.tier(), asked.exempt());
        return new Draft(asked, Variant.Kind.PERSONAL, Ruled.of(variant), false)
                .by(person.findId().orElse(null));
    }

    private Feasibility reckon(Asked asked, Instant due) {
        return reckoning.check(new PromiseCheck.Question(
                asked.team(), asked.skill(), due, asked.standardDue(), new RequestId(asked.subject())));
    }

    private Given keep(Given given) {
        rows.add(given);
        if (given.outcome().isPromised() || given.onlyNoted()) {
            reserved.take(given.subject(), given.team());
        }
        return given;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
