package io.rapport.request.expectation;

import io.rapport.capacity.fallback.Fallback;
import io.rapport.capacity.given.Asked;
import io.rapport.capacity.given.Given;
import io.rapport.capacity.given.GivenPromises;
import io.rapport.capacity.given.Means;
import io.rapport.capacity.given.Outcome;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.request.Notes;
import io.rapport.request.Refusals;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.hours.ServiceHours;
import io.rapport.sla.Promises;
import io.rapport.tiering.TierDecisionId;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings a request and the room that a team has together: what is asked of it, and what is promised then. */
@Service
@Transactional
public class Expectations {

    private static final Tier STANDARD = new Tier("standard");
    private static final String UNTOLD = "An honest answer is told: write what you told, and press Complete again.";

    private final GivenPromises given;
    private final Fallback fallback;
    private final Promises promises;
    private final Requests requests;
    private final Notes notes;
    private final Tiers tiers;
    private final ServiceHours hours;
    private final Limits limits;
    private final Clock clock;

    Expectations(
            GivenPromises given,
            Fallback fallback,
            Promises promises,
            Requests requests,
            Notes notes,
            Tiers tiers,
            ServiceHours hours,
            Limits limits,
            Clock clock) {
        this.given = given;
        this.fallback = fallback;
        this.promises = promises;
        this.requests = requests;
        this.notes = notes;
        this.tiers = tiers;
        this.hours = hours;
        this.limits = limits;
        this.clock = clock;
    }

    /** @return whether nothing may be promised until somebody has said what */
    public boolean check(Request request, TeamId team) {
        return given.check(asked(request, team)).isOpen();
    }

    /**
     * On which terms the promise is made: as was decided, the standard variant's or the tier's, and not before it can be
     * kept.
     *
     * @throws Refusals.NotPossibleNow while a gap is open
     */
    public Promises.Terms terms(Request request, Tier tier, String calendar) {
        var decided = decided(request);
        if (decided.filter(Given::isOpen).isPresent()) {
            throw new Refusals.NotPossibleNow(
                    request.id(), "has no room yet; somebody has to say first what can be promised.");
        }
        return new Promises.Terms(
                decided.filter(Given::isStandard).isPresent() ? STANDARD : tier,
                request.type(),
                calendar,
                decided.map(Given::notBefore).orElse(null));
    }

    /** The team that does it because it has room; empty where the routing table names it. */
    public Optional<TeamId> agreedTeam(Request request) {
        return decided(request)
                .filter(decision -> decision.outcome() == Outcome.OTHER_TEAM)
                .map(Given::team);
    }

    /** Until when somebody has to choose, and a sponsor after that. */
    public Limits.Until timeToChoose(TeamId team) {
        return limits.from(clock.instant(), team);
    }

    /** What can be said of the gap of this request, for the task: what was reckoned, and the options as they are now. */
    @Transactional(readOnly = true)
    public String words(RequestId id) {
        var decision = standing(id);
        return GapWords.of(given.options(asked(requests.get(id), decision.team())), limits.zone(decision.team()));
    }

    /**
     * Somebody has chosen what is promised.
     *
     * @param note what the customer was told, where it is an honest answer; else for colleagues, and perhaps empty
     * @return what was written down; empty when it does not fit any more
     * @throws Refusals.FieldRefused when another team is chosen and none is named, or an honest answer has no words
     */
    public Optional<Given> choose(RequestId id, String choice, Optional<TeamId> other, Optional<String> note) {
        var request = requests.get(id);
        var asked = asked(request, standing(id).team());
        if (choice.equals("honest-answer")) {
            var told = note.orElseThrow(() -> new Refusals.FieldRefused("note", UNTOLD));
            notes.told(request, Optional.of(told));
            return Optional.of(given.honestly(asked));
        }
        notes.internal(request, note);
        return switch (choice) {
            case "later-date" -> given.later(asked);
            case "standard-variant" -> given.standard(asked);
            default -> given.byOther(asked, limits.known(other));
        };
    }

    /**
     * A sponsor has decided.
     *
     * @throws io.rapport.kernel.Problem when it is no manager, or does not say how it will be kept
     */
    public void sponsor(RequestId id, boolean promises, Optional<String> means, Optional<String> note) {
        var request = requests.get(id);
        var asked = asked(request, standing(id).team());
        if (promises) {
            given.sponsored(asked, Means.of("means", means.orElse("")));
        } else {
            given.refused(asked);
        }
        notes.internal(request, note);
    }

    /** Nobody decided in time. */
    public void takeWhatFits(RequestId id) {
        var asked = asked(requests.get(id), standing(id).team());
        if (given.standard(asked).isEmpty() && given.later(asked).isEmpty()) {
            given.honestly(asked);
        }
    }

    private Given standing(RequestId id) {
        return given.latest(id.value())
                .orElseThrow(() -> new Refusals.NotPossibleNow(id, "was never looked at for room."));
    }

    /** What was decided for the kind of request it is now. */
    private Optional<Given> decided(Request request) {
        return given.latest(request.id().value())
                .filter(decision -> decision.skill().equals(request.type().code()));
    }

    /** What the tier of the request would promise by then. */
    Asked asked(Request request, TeamId team, Instant due) {
        return asked(request, team, due, null);
    }

    /** What its tier would promise, by this team. */
    Asked asked(Request request, TeamId team) {
        var tier = tierOf(request);
        var standard = tier.equals(STANDARD) ? null : due(request, STANDARD, team);
        return asked(request, team, due(request, tier, team), standard);
    }

    private Asked asked(Request request, TeamId team, Instant due, @Nullable Instant standard) {
        var exempt = fallback.isExempt(contract(request));
        return new Asked(request.id().value(), team, request.type(), tierOf(request), exempt, due, standard);
    }

    private static Tier tierOf(Request request) {
        return request.tier() == null ? STANDARD : request.tier();
    }

    private Instant due(Request request, Tier tier, TeamId team) {
        var calendar = hours.calendarFor(request.customer(), Optional.of(team));
        var terms = new Promises.Terms(tier, request.type(), calendar);
        return promises.wouldBeDue(request.id(), terms, request.openedAt(), clock.instant());
    }

    private String contract(Request request) {
        var inputs = request.tierDecision() == null
                ? null
                : tiers.get(new TierDecisionId(request.tierDecision())).inputs();
        return inputs == null ? "none" : inputs.contract();
    }
}
