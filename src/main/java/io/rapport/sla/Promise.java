package io.rapport.sla;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * What is promised on one request, and why.
 *
 * @param clocks where its clocks stand, in the order in which they started
 * @param calendar the business calendar the customer's clocks count in
 * @param reason the table's reason, a sentence that names no customer
 * @param rule id of the rule of {@code service-level.dmn} that fired
 * @param version version of that table, as the engine counts its deployments
 * @param confirmWithin how long after the resolution the customer may say that it is none, in real time
 * @param reopenWithin how long after closing the request may be reopened, in real time
 * @param tier the tier it was promised for
 * @param requestType the type it was promised for
 */
public record Promise(
        RequestId request,
        List<ClockState> clocks,
        String calendar,
        String reason,
        String rule,
        int version,
        Duration confirmWithin,
        Duration reopenWithin,
        Tier tier,
        RequestType requestType) {

    public Promise {
        clocks = List.copyOf(clocks);
    }

    /** The clock of the first answer; it started when the promise was made. */
    public ClockState response() {
        return clock(SlaClock.RESPONSE).orElseThrow();
    }

    /** The clock of the solution; it started when the promise was made. */
    public ClockState resolution() {
        return clock(SlaClock.RESOLUTION).orElseThrow();
    }

    /** The latest of its kind; empty when none has started. */
    public Optional<ClockState> clock(SlaClock which) {
        return clocks.stream().filter(clock -> clock.clock() == which).reduce((earlier, later) -> later);
    }
}
