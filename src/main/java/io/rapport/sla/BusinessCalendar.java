package io.rapport.sla;

import io.rapport.sla.calendar.Opening;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * Counts business time: the time during which a service desk is open, by the wall clock of its own zone, without its
 * holidays and closing days. One version of one calendar: it never changes, a change makes another. Safe for many threads.
 *
 * <p>For every {@code a} and every {@code d} not below zero, {@code between(a, add(a, d))} is {@code d}; for all
 * {@code a, b, c}, {@code between(a, c)} is {@code between(a, b)} plus {@code between(b, c)}.
 */
public interface BusinessCalendar {

    /** The name by which the service-level table asks for this calendar, for example {@code office}. */
    String id();

    /** Which of the versions of this calendar, counted from 1. */
    int version();

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

    /**
     * The stretches in which business time runs from {@code from} (included) to {@code to} (excluded), in order. Between
     * two of them it is closed: what is open over midnight, or over a clock change, is one. Their lengths add up to
     * {@code between(from, to)}; none when {@code to} is not after {@code from}.
     */
    List<Opening> openings(Instant from, Instant to);

    /**
     * The moment itself when it is open, else the next at which it opens.
     *
     * @param at any moment
     */
    Instant nextOpening(Instant at);

    /**
     * That many business days later, at the same time by the wall clock. A business day is a date of this calendar's zone
     * with any open time. A start outside the hours counts from the next opening: with 08:30 to 17:00, a Saturday and a
     * Sunday night are both one business day before Tuesday 08:30.
     *
     * <p>Is always open: a wall-clock time that lies outside the hours of the day it falls on (a shorter day, a lunch
     * break, its closing minute) is the next opening after it. One that clocks going forward leave out is as much later
     * as they go forward; of one that comes twice it is the first.
     *
     * @param days zero or more; none is the next opening
     * @throws IllegalArgumentException when {@code days} is below zero
     */
    Instant addDays(Instant from, int days);
}
