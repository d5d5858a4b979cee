package io.rapport.customer.needtoknow;

import java.util.Locale;

/** How much of a value is shown, from nothing to all of it. */
public enum Access {
    /** Nothing of it. */
    HIDDEN,
    /** What sort of value it is, but neither the value nor its length. */
    MASKED,
    /** The value. */
    CLEAR;

    /** As {@code fact-access.dmn} spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Access of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean isMoreThan(Access other) {
        return compareTo(other) > 0;
    }
}
