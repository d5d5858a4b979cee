package io.rapport.sla;

import static io.rapport.sla.SlaClock.RESOLUTION;
import static io.rapport.sla.SlaClock.RESPONSE;

import io.rapport.engine.Decisions;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes promises and keeps their clocks. Every method may be called again with the same values and changes nothing more,
 * because the engine retries. Works in the caller's transaction where there is one.
 */
@Service
@Transactional
public class Promises {

    private final Decisions decisions;
    private final BusinessCalendars calendars;
    private final PromiseRecords promises;
    private final ClockRecords clocks;

    Promises(Decisions decisions, BusinessCalendars calendars, PromiseRecords promises, ClockRecords clocks) {
        this.decisions = decisions;
        this.calendars = calendars;
        this.promises = promises;
        this.clocks = clocks;
    }

    /**
     * Asks the service-level table and starts the clocks. Made again, for another tier or type, it aims the clocks that
     * still run at the new targets, counted from where they first started.
     *
     * @param start when the customer asked; both clocks run from there. Not used when the promise was made before.
     * @throws io.rapport.kernel.Problem when the table knows no answer or an unreadable one, or names no known calendar
     */
    public Promise make(RequestId request, Tier tier, RequestType type, Instant start) {
        var level = ServiceLevel.decide(decisions, tier, type);
        var version =
                promises.findById(request.value()).map(PromiseRecord::version).orElse(null);
        promises.save(PromiseRecord.of(request, version, tier, type, level));
        aim(request, RESPONSE, start, level.respondWithin(), level.calendar());
        aim(request, RESOLUTION, start, level.resolveWithin(), level.calendar());
        return of(request);
    }

    private void aim(RequestId request, SlaClock clock, Instant start, Duration allowed, String calendarId) {
        var calendar = calendars.get(calendarId);
        clocks.save(clocks.findByRequestIdAndClock(request.value(), clock.name())
                .map(running -> running.retarget(allowed, calendar))
                .orElseGet(() -> ClockRecord.start(request, clock, start, allowed, calendar)));
    }

    /**
     * What is promised on this request, and where its clocks stand.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    @Transactional(readOnly = true)
    public Promise of(RequestId request) {
        return promises.findById(request.value())
                .orElseThrow(() -> new NothingPromised(request))
                .with(
                        clock(request, RESPONSE).state(),
                        clock(request, RESOLUTION).state());
    }

    /**
     * The target was met. Of several responses the earliest counts, of several resolutions the latest.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void met(RequestId request, SlaClock clock, Instant at) {
        clocks.save(clock(request, clock).met(at));
    }

    /**
     * The resolution was none: its clock runs on towards the same due time, as if it had not been stopped.
     *
     * @throws NothingPromised when no promise was made on this request
     */
    public void reopened(RequestId request) {
        clocks.save(clock(request, RESOLUTION).withMet(null));
    }

    /**
     * Marks the clocks that are unmet although their due time has come.
     *
     * @return those not marked before, so that each is told once
     */
    public Missed check(RequestId request, Instant now) {
        var missed = clocks.findByRequestIdOrderById(request.value()).stream()
                .filter(clock -> clock.isNewlyMissed(now))
                .map(clock -> clocks.save(clock.missed(now)).which())
                .toList();
        return new Missed(missed);
    }

    private ClockRecord clock(RequestId request, SlaClock clock) {
        return clocks.findByRequestIdAndClock(request.value(), clock.name())
                .orElseThrow(() -> new NothingPromised(request));
    }
}
