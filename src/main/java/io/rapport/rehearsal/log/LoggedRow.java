package io.rapport.rehearsal.log;

import java.time.Instant;

/**
 * One line of the log that can be used.
 *
 * @param line where it begins in the file, from 1; the heading is line 1
 * @param at when it came about; never before the case's row above it
 * @param team the team's name as the log spells it, empty when it is missing
 */
public record LoggedRow(long line, Instant at, Meaning meaning, String team) {}
