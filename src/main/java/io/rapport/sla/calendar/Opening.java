package io.rapport.sla.calendar;

import java.time.Duration;
import java.time.Instant;

/** A stretch of real time without a break in which business time runs: {@code start} is open, {@code end} is not. */
record Opening(Instant start, Instant end) {

    Duration length() {
        return Duration.between(start, end);
    }
}
