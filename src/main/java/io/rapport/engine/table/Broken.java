package io.rapport.engine.table;

/**
 * What must be mended about a table.
 *
 * @param element the nearest id; empty when the whole file is meant
 * @param sentence what is wrong and what to do
 */
public record Broken(String element, String sentence) {}
