package io.rapport.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * The one clock: what a timer of the engine reads is what our code reads. Zone UTC, milliseconds. Stands still when it
 * was moved, so that a rehearsal, the demo company and the tests can live in another time; it is never moved while
 * customers are served.
 */
public final class EngineClock extends Clock {

    private final ZoneId zone;

    EngineClock() {
        this(ZoneOffset.UTC);
    }

    private EngineClock(ZoneId zone) {
        this.zone = zone;
    }

    /** The same clock, for a command that runs without an engine. */
    public static EngineClock alone() {
        return new EngineClock();
    }

    /** Stops the clock at this instant, cut to milliseconds. */
    public void moveTo(Instant instant) {
        ClockUtil.setCurrentTime(Date.from(instant));
    }

    /** Lets the clock follow the real time again. */
    public void release() {
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new EngineClock(other);
    }
}
