package io.rapport.privacy.erasure;

/**
 * What the table says about one class of what is kept.
 *
 * @param keeps whether a law stands against erasing it
 * @param ground where that stands
 * @param rule of {@code erase-or-keep.dmn} in version {@code version}
 */
public record Weighed(String recordClass, boolean keeps, String ground, String reason, String rule, int version) {}
