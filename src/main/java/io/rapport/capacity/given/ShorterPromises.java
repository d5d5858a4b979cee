package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.capacity.OnlyNoted;
import io.rapport.capacity.PromiseCheck;
import io.rapport.capacity.Reservations;
import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.fallback.Variant;
import io.rapport.capacity.given.Given.Ruled;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks whether a promise that stands can be made shorter while its request is worked on. */
@Service
@Transactional
public class ShorterPromises {

    private final PromiseCheck reckoning;
    private final Fallback fallback;
    private final CheckTable table;
    private final Reservations reserved;
    private final GivenRows rows;
    private final OnlyNoted house;
    private final Clock clock;

    ShorterPromises(
            PromiseCheck reckoning,
            Fallback fallback,
            CheckTable table,
            Reservations reserved,
            GivenRows rows,
            OnlyNoted house,
            Clock clock) {
        this.reckoning = reckoning;
        this.fallback = fallback;
        this.table = table;
        this.reserved = reserved;
        this.rows = rows;
        this.house = house;
        this.clock = clock;
    }

    /**
     * Whether the team can keep it, or the house or a rule lets it be promised nevertheless. If not, what was reckoned is
     * written down: what was promised before stays.
     *
     * @param asked with the first moment that would be due sooner
     */
    public boolean canBeKept(Asked asked) {
        if (house.onlyNotes(asked.team())) {
            return true;
        }
        reserved.lock(asked.team());
        var found = reckoning.check(new PromiseCheck.Question(
                asked.team(), asked.skill(), asked.due(), null, new RequestId(asked.subject())));
        return found.feasible() || isOnlyNoted(asked, found);
    }

    private boolean isOnlyNoted(Asked asked, Feasibility found) {
        var says = table.about(asked.tier(), found, false, asked.exempt());
        if (says.outcome() == Outcome.NOTED) {
            return true;
        }
        var variant = fallback.variantFor(asked.team(), asked.tier(), asked.exempt());
        var draft = new Draft(asked, Variant.Kind.PERSONAL, Ruled.of(variant), false);
        rows.add(draft.with(
                Outcome.TARGET_STAYS,
                found,
                asked.due(),
                says.rule(),
                clock.instant().truncatedTo(ChronoUnit.MICROS)));
        return false;
    }
}
