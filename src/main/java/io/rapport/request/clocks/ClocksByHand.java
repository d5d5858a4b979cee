package io.rapport.request.clocks;

import io.rapport.kernel.RequestId;
import io.rapport.request.Refusals;
import io.rapport.request.Request;
import io.rapport.request.RequestDecisions;
import io.rapport.request.RequestState;
import io.rapport.request.RequestSteps.WaitingFor;
import io.rapport.request.Requests;
import io.rapport.sla.Cause;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promise;
import io.rapport.sla.PromiseClocks;
import io.rapport.sla.Promises;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What a lead does to the clocks of an open case by hand. Each may be done again and changes nothing more; who did it is
 * in the ledger.
 */
@Service
@Transactional
public class ClocksByHand {

    private static final Set<RequestState> OPEN = EnumSet.of(RequestState.OPEN, RequestState.WAITING);
    /** These begin and end with the journey's own wait. */
    private static final Set<String> OF_THE_JOURNEY =
            Arrays.stream(WaitingFor.values()).map(WaitingFor::code).collect(Collectors.toUnmodifiableSet());

    private final Requests requests;
    private final RequestDecisions decisions;
    private final Promises promises;
    private final PromiseClocks clocks;
    private final Clock clock;

    ClocksByHand(Requests requests, RequestDecisions decisions, Promises promises, PromiseClocks clocks, Clock clock) {
        this.requests = requests;
        this.decisions = decisions;
        this.promises = promises;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** Whether somebody works on it or waits for something, so that there are clocks to move. */
    public static boolean isOpen(Request request) {
        return OPEN.contains(request.state());
    }

    /** For which reasons a clock may stand still by hand: those of {@code clock-pause.dmn} that no wait of a case gives. */
    @Transactional(readOnly = true)
    public List<String> reasons() {
        return clocks.reasons().stream()
                .filter(reason -> !OF_THE_JOURNEY.contains(reason))
                .toList();
    }

    /** For which of them clocks of this case stand still now; empty where none does. */
    @Transactional(readOnly = true)
    public Set<String> pausedFor(RequestId id) {
        return promises.of(id).clocks().stream()
                .filter(ClockState::isOpen)
                .map(ClockState::pausedFor)
                .filter(Objects::nonNull)
                .filter(reason -> !OF_THE_JOURNEY.contains(reason))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The clocks that this reason pauses stand still, as far as they run.
     *
     * @throws Refusals.NotPossibleNow when the case is not open
     * @throws Refusals.FieldRefused when it is no reason, or one that only waiting gives
     */
    public void pause(RequestId id, String reason) {
        open(id, "paused");
        if (OF_THE_JOURNEY.contains(reason)) {
            throw new Refusals.FieldRefused(
                    "reason",
                    "'%s' is what a case waits for: whoever works on it says so with the outcome 'wait', and the clocks follow. By hand: %s."
                            .formatted(reason, reasons()));
        }
        if (!reasons().contains(reason)) {
            throw new Refusals.FieldRefused(
                    "reason",
                    "'%s' is no reason to let a clock stand still. Use one of %s.".formatted(reason, reasons()));
        }
        clocks.paused(id, reason, clock.instant());
    }

    /**
     * What stands still by hand runs on; what the case waits for goes on standing still.
     *
     * @throws Refusals.NotPossibleNow when the case is not open
     */
    public void resume(RequestId id) {
        open(id, "resumed");
        clocks.resumed(id, pausedFor(id), clock.instant());
    }

    /**
     * The promise in the light of today's table, contract and calendar; what has elapsed and what was paused stays.
     *
     * @throws Refusals.NotPossibleNow when the case is not open
     */
    public Promise renew(RequestId id) {
        open(id, "promised anew");
        return decisions.promiseAgain(id, Cause.AGREEMENT);
    }

    /** @throws io.rapport.sla.NothingPromised when the journey has not come to the promise yet */
    private void open(RequestId id, String wish) {
        var request = requests.get(id);
        if (!isOpen(request)) {
            throw new Refusals.NotPossibleNow(id, wish, request.state());
        }
        promises.of(id);
    }
}
