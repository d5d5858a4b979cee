package io.rapport.sla;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.time.Duration;

/**
 * What is promised on one request, and why.
 *
 * @param calendar the business calendar both clocks count in
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
        ClockState response,
        ClockState resolution,
        String calendar,
        String reason,
        String rule,
        int version,
        Duration confirmWithin,
        Duration reopenWithin,
        Tier tier,
        RequestType requestType) {

    /** One of its two clocks. */
    public ClockState clock(SlaClock which) {
        return which == SlaClock.RESPONSE ? response : resolution;
    }
}
