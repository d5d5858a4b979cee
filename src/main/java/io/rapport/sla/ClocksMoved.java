package io.rapport.sla;

import io.rapport.kernel.RequestId;
import java.util.List;

/**
 * Clocks of these cases started, stopped or have other due times. Published in the transaction that moves them, so that
 * timers and tasks move with them or not at all.
 */
public record ClocksMoved(List<RequestId> requests) {

    public ClocksMoved {
        requests = List.copyOf(requests);
    }

    /** Of one case. */
    public static ClocksMoved of(RequestId request) {
        return new ClocksMoved(List.of(request));
    }
}
