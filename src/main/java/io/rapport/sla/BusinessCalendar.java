package io.rapport.sla;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Counts business time: the time during which a service desk is open, by the wall clock of its own zone, without its
 * holidays and closing days. Never changes after the start; safe for many threads.
 *
 * <p>For every {@code a} and every {@code d} not below zero, {@code between(a, add(a, d))} is {@code d}; for all
 * {@code a, b, c}, {@code between(a, c)} is {@code between(a, b)} plus {@code between(b, c)}.
 */
public interface BusinessCalendar {

    /** The name by which the service-level table asks for this calendar, for example {@code office}. */
    String id();

    /** Whose wall clock it counts by; times about its promises are told in this zone. */
    ZoneId zone();

    /**
     * When that much business time has gone by: the earliest such moment, so eight hours from opening are over when the
     * day closes and not when the next one opens. Nothing added is {@code from} itself, open or not.
     *
     * @param business how much business time, zero or more
     * @throws IllegalArgumentException when {@code business} is below zero
     */
    Instant add(Instant from, Duration business);

    /** How much business time lies between; below zero when {@code b} is before {@code a}. */
    Duration between(Instant a, Instant b);

    /** Whether business time runs at this moment; the closing minute itself is closed. */
    boolean isOpen(Instant at);
}
