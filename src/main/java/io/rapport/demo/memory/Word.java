package io.rapport.demo.memory;

/**
 * What a colleague promises.
 *
 * @param byTeam whether the colleague's team has to keep it, or the colleague
 */
public record Word(String text, boolean byTeam) {}
