package io.rapport.sla;

import static io.rapport.sla.SlaClock.HAND_OVER;
import static io.rapport.sla.SlaClock.NEXT_RESPONSE;
import static io.rapport.sla.SlaClock.RESOLUTION;

import io.rapport.engine.Decisions;
import io.rapport.kernel.RequestId;
import io.rapport.sla.ledger.CaseClock;
import io.rapport.sla.ledger.Clocks;
import io.rapport.sla.ledger.Clocks.Step;
import io.rapport.sla.ledger.What;
import io.rapport.sla.level.NothingPromised;
import io.rapport.sla.level.Pauses;
import io.rapport.sla.level.ServiceLevel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happens to the clocks of a promise while a case is worked on. Every method may be called again with the same values
 * and changes nothing more, because the engine retries. Works in the caller's transaction where there is one.
 */
@Service
@Transactional
public class PromiseClocks {

    private final Decisions decisions;
    private final Promises promises;
    private final Clocks clocks;
    private final Pauses pauses;

    PromiseClocks(Decisions decisions, Promises promises, Clocks clocks, Pauses pauses) {
        this.decisions = decisions;
        this.promises = promises;
        this.clocks = clocks;
        this.pauses = pauses;
    }

    /**
     * Starts a clock that runs besides the promise, unless one of its kind is open: the next answer, an operational level,
     * a vendor's time.
     *
     * @param calendar the calendar it counts in where the table leaves it to what was agreed
     * @throws NothingPromised when no promise was made on this request
     */
    public void start(RequestId request, SlaClock which, String calendar, Instant at) {
        var promise = promises.of(request);
        if (clocks.find(request, which).filter(clock -> clock.state().isOpen()).isEmpty()) {
            var level = ServiceLevel.decide(decisions, promise.tier(), promise.requestType());
            clocks.start(request, which, at, level.aim(which, calendar));
        }
    }

    /**
     * What the case waited for has come: a vendor that was waited for has delivered; if it waited for the customer, the
     * customer has written again. A wait that is merely over is no reply: the vendor's clock runs on.
     */
    public void replied(RequestId request, Instant at) {
        met(request, SlaClock.VENDOR, at);
        var waited = clocks.of(request).stream().map(clock -> clock.state().pausedFor());
        if (waited.anyMatch("customer"::equals)) {
            customerWrote(request, at);
        }
    }

    /** The customer has written again: if the first answer was given, the clock of the next one starts. */
    public void customerWrote(RequestId request, Instant at) {
        var promise = promises.of(request);
        if (!promise.response().isOpen()) {
            start(request, NEXT_RESPONSE, promise.calendar(), at);
        }
    }

    /** The case went to another team, whose own clock starts; that of the team before has been met. */
    public void handedOver(RequestId request, String calendarOfTeam, Instant at) {
        met(request, HAND_OVER, at);
        start(request, HAND_OVER, calendarOfTeam, at);
    }

    /**
     * The target was met. The first answer counts, and the last solution. Nothing happens where no such clock is open.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void met(RequestId request, SlaClock which, Instant at) {
        met(request, Set.of(which), at);
    }

    /**
     * These targets were met at once, by one answer.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void met(RequestId request, Set<SlaClock> which, Instant at) {
        var steps = new ArrayList<Step>();
        for (var clock : latest(request, which)) {
            var state = clock.state();
            var isLater = state.metAt() != null && state.metAt().isBefore(at);
            if (state.isOpen() && state.pausedAt() != null) {
                steps.add(new Step(clock, What.RESUMED, at, state.pausedFor()));
            }
            if (state.isOpen() || state.clock() == RESOLUTION && isLater) {
                steps.add(new Step(clock, What.MET, at, null));
            }
        }
        clocks.note(steps);
    }

    /** The reasons for which {@code clock-pause.dmn} lets clocks stand still, by their codes. */
    public List<String> reasons() {
        return pauses.reasons();
    }

    /**
     * Clocks stand still for this reason: those that {@code clock-pause.dmn} says, as far as they run.
     *
     * @throws io.rapport.kernel.Problem when the table does not know the reason
     */
    public void paused(RequestId request, String reason, Instant at) {
        var paused = pauses.pausedBy(reason);
        note(
                request,
                clock -> clock.isRunning() && paused.contains(clock.clock()),
                clock -> new Step(clock, What.PAUSED, at, reason));
    }

    /** These are no reasons any more: the clocks that stand still for one of them run on. */
    public void resumed(RequestId request, Set<String> reasons, Instant at) {
        note(
                request,
                clock -> clock.isOpen() && clock.pausedFor() != null && reasons.contains(clock.pausedFor()),
                clock -> new Step(clock, What.RESUMED, at, clock.state().pausedFor()));
    }

    /**
     * The resolution was none: its clock runs on from where it stood. The time in which the customer had the solution is
     * not counted.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void reopened(RequestId request, Instant at) {
        var steps = latest(request, Set.of(RESOLUTION)).stream()
                .filter(clock -> clock.state().metAt() != null)
                .map(clock -> new Step(clock, What.REOPENED, at, null))
                .toList();
        clocks.note(steps);
    }

    /** Nobody waits for an answer any more: what is open stops, and nothing counts as missed from then on. */
    public void stopped(RequestId request, String reason, Instant at) {
        stop(request, clock -> true, reason, at);
    }

    /** Nobody waits for this any more; it is neither kept nor missed from then on. */
    public void notNeeded(RequestId request, SlaClock which, String reason, Instant at) {
        stop(request, clock -> clock.clock() == which, reason, at);
    }

    private void stop(RequestId request, Predicate<ClockState> those, String reason, Instant at) {
        note(request, those.and(ClockState::isOpen), clock -> new Step(clock, What.STOPPED, at, reason));
    }

    private void note(RequestId request, Predicate<ClockState> those, Function<CaseClock, Step> step) {
        clocks.note(clocks.of(request).stream()
                .filter(clock -> those.test(clock.state()))
                .map(step)
                .toList());
    }

    /** The latest of each kind; whether anything was promised at all is only asked where one is missing. */
    private List<CaseClock> latest(RequestId request, Set<SlaClock> which) {
        var found = new EnumMap<SlaClock, CaseClock>(SlaClock.class);
        clocks.of(request).stream()
                .filter(clock -> which.contains(clock.state().clock()))
                .forEach(clock -> found.put(clock.state().clock(), clock));
        if (found.size() < which.size()) {
            promises.of(request);
        }
        return List.copyOf(found.values());
    }
}
