package io.rapport.rehearsal.log;

/**
 * A line of the log that could not be used.
 *
 * @param line where it begins in the file, from 1
 * @param reason a sentence: what is wrong with it
 * @param kase the case it names, empty when it names none
 */
public record Unusable(long line, String reason, String kase) {}
