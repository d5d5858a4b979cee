package io.rapport.sla;

import static io.rapport.sla.SlaClock.RESOLUTION;
import static io.rapport.sla.SlaClock.RESPONSE;

import io.rapport.engine.Decisions;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import io.rapport.sla.ledger.CaseClock;
import io.rapport.sla.ledger.Clocks;
import io.rapport.sla.ledger.What;
import io.rapport.sla.level.Changes;
import io.rapport.sla.level.NothingPromised;
import io.rapport.sla.level.PromiseRecord;
import io.rapport.sla.level.PromiseRecords;
import io.rapport.sla.level.ServiceLevel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes promises and keeps their clocks. Every method may be called again with the same values and changes nothing more,
 * because the engine retries. Works in the caller's transaction where there is one.
 */
@Service
@Transactional
public class Promises {

    /** What a customer is promised from the start. */
    private static final List<SlaClock> PROMISED = List.of(RESPONSE, RESOLUTION);

    private final Decisions decisions;
    private final PromiseRecords promises;
    private final Clocks clocks;
    private final Changes changes;

    Promises(Decisions decisions, PromiseRecords promises, Clocks clocks, Changes changes) {
        this.decisions = decisions;
        this.promises = promises;
        this.clocks = clocks;
        this.changes = changes;
    }

    /**
     * What to promise on.
     *
     * @param agreed the calendar that was agreed: the customer's, else the contract's, else the team's
     * @param notBefore nothing is due sooner, because it could not be kept; null where the table's targets stand
     */
    public record Terms(Tier tier, RequestType type, String agreed, @Nullable Instant notBefore) {

        /** As the table says. */
        public Terms(Tier tier, RequestType type, String agreed) {
            this(tier, type, agreed, null);
        }
    }

    /**
     * When a promise on these terms would have to be kept first; nothing is written.
     *
     * @param start when the customer asked
     * @param now from when on other terms would count for a promise that stands
     */
    @Transactional(readOnly = true)
    public Instant wouldBeDue(RequestId request, Terms terms, Instant start, Instant now) {
        var level = ServiceLevel.decide(decisions, terms.tier(), terms.type());
        return PROMISED.stream()
                .map(clock -> clocks.wouldBeDue(request, clock, start, now, aim(level, clock, terms, start)))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * Asks the service-level table and starts the clocks. Made again, on other terms, it aims the open clocks at the new
     * targets from now on, where {@code promise-change.dmn} lets it; what has elapsed and what was paused stays.
     *
     * @param start when the customer asked; both clocks run from there. Not used when the promise was made before.
     * @param now from when on other terms count
     * @throws io.rapport.kernel.Problem when a table knows no answer or an unreadable one, or names no known calendar
     */
    public Promise make(RequestId request, Terms terms, Instant start, Cause cause, Instant now) {
        var level = ServiceLevel.decide(decisions, terms.tier(), terms.type());
        var standing = promises.findById(request.value());
        if (standing.isPresent() && !givesWay(request, aim(level, RESOLUTION, terms, start), cause, now)) {
            return of(request);
        }
        var version = standing.map(PromiseRecord::version).orElse(null);
        var calendar = level.calendar(terms.agreed());
        promises.save(PromiseRecord.of(request, version, terms.tier(), terms.type(), level, calendar));
        for (var clock : PROMISED) {
            var aim = aim(level, clock, terms, start);
            clocks.find(request, clock)
                    .ifPresentOrElse(
                            running -> clocks.aim(running, now, aim, cause.code()),
                            () -> clocks.start(request, clock, start, aim));
        }
        others(request, level, terms.agreed(), cause, now);
        return of(request);
    }

    /** The first moment by which these terms would shorten what the customer waits for; empty when they would not. */
    public Optional<Instant> sooner(RequestId request, Terms terms, Instant start, Cause cause, Instant now) {
        var level = ServiceLevel.decide(decisions, terms.tier(), terms.type());
        return promised(request)
                .flatMap(clock -> Stream.of(clock.state().clock())
                        .map(which -> clocks.dueWith(clock, now, aim(level, which, terms, start)))
                        .filter(due -> due.isBefore(clock.state().dueAt())))
                .min(Comparator.naturalOrder())
                .filter(due -> givesWay(request, aim(level, RESOLUTION, terms, start), cause, now));
    }

    /** What is promised stays although something sooner was asked about; each clock's ledger says so. */
    public void stays(RequestId request, Cause cause, Instant now) {
        clocks.note(promised(request)
                .map(clock -> new Clocks.Step(clock, What.STAYED, now, cause.code()))
                .toList());
    }

    private Stream<CaseClock> promised(RequestId request) {
        return clocks.of(request).stream()
                .filter(clock -> PROMISED.contains(clock.state().clock())
                        && clock.state().isOpen());
    }

    /** What else runs is measured by the same terms from now on; what a team counts in its own hours stays in them. */
    private void others(RequestId request, ServiceLevel level, String agreed, Cause cause, Instant now) {
        for (var clock : clocks.of(request)) {
            var which = clock.state().clock();
            if (which != RESPONSE && which != RESOLUTION && clock.state().isOpen()) {
                var hours = which.isPromise() ? agreed : clock.ledger().terms().calendar();
                clocks.aim(clock, now, level.aim(which, hours), cause.code());
            }
        }
    }

    /**
     * The solution is due later from now on, by exactly this moment where it lies in business hours; every other clock goes on
     * as it was. Nothing changes when it is due then or later already.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void moreTime(RequestId request, Instant until, Instant now) {
        var solution = clocks.find(request, RESOLUTION).orElseThrow(() -> new NothingPromised(request));
        if (solution.state().dueAt().isBefore(until) && changes.takes(Cause.EXCEPTION, true)) {
            clocks.aim(solution, now, clocks.dueBy(solution, until, now), Cause.EXCEPTION.code());
        }
    }

    private Clocks.Aim aim(ServiceLevel level, SlaClock clock, Terms terms, Instant start) {
        var aim = level.aim(clock, terms.agreed());
        return terms.notBefore() == null ? aim : clocks.notBefore(aim, start, terms.notBefore());
    }

    private boolean givesWay(RequestId request, Clocks.Aim other, Cause cause, Instant now) {
        var standing = clocks.find(request, RESOLUTION).orElseThrow();
        var due = clocks.dueWith(standing, now, other);
        return due.equals(standing.state().dueAt())
                || changes.takes(cause, due.isAfter(standing.state().dueAt()));
    }

    /**
     * What is promised on this request, and where its clocks stand.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    @Transactional(readOnly = true)
    public Promise of(RequestId request) {
        return standing(request)
                .with(clocks.of(request).stream().map(CaseClock::state).toList());
    }

    public Optional<Promise> find(RequestId request) {
        return promises.findById(request.value()).map(promise -> of(request));
    }

    /** Marks the clocks that are unmet although their due time has come, so that each is told once. */
    public Missed check(RequestId request, Instant now) {
        return new Missed(clocks.markMissed(request, now));
    }

    /** The next moment at which somebody has to look: the earliest due time that is still to come. */
    @Transactional(readOnly = true)
    public Optional<Instant> nextDue(RequestId request) {
        return clocks.of(request).stream()
                .map(CaseClock::state)
                .filter(clock -> clock.isRunning() && !clock.missed())
                .map(ClockState::dueAt)
                .min(Comparator.naturalOrder());
    }

    private PromiseRecord standing(RequestId request) {
        return promises.findById(request.value()).orElseThrow(() -> new NothingPromised(request));
    }
}
