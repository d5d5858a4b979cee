package io.rapport.customer.likeness;

/** How far two values of a field agree, from best to worst. */
public enum Level {
    /** The same, once both are brought into one form. */
    SAME,
    /** One slip apart: a letter, two letters swapped, day and month swapped, an initial. */
    NEAR,
    /** Similar, or sounding alike, but a stranger's could be as well. */
    ALIKE,
    /** Two different values. */
    DIFFERENT,
    /** At least one of the two is not known; it says nothing. */
    MISSING;

    private static final Level[] ALL = values();

    static Level of(int code) {
        return ALL[code];
    }

    /** @return whether this agrees at least as well as the other; a missing value never does */
    public boolean atLeast(Level other) {
        return this != MISSING && ordinal() <= other.ordinal();
    }
}
