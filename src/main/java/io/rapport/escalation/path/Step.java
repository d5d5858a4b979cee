package io.rapport.escalation.path;

import java.time.Instant;

/**
 * Who is asked at one level.
 *
 * @param whom a group of the engine, or {@code receiver}: who it was sent to
 * @param by until when they have to answer
 * @param next the level after it; 0 when nobody comes after
 * @param rule of the table that says so
 * @param version of that table
 */
public record Step(String whom, Instant by, long next, String rule, int version) {}
