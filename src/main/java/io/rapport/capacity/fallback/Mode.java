package io.rapport.capacity.fallback;

import java.util.Locale;

/** How a team takes new work. */
public enum Mode {
    /** As each customer's tier says. */
    NORMAL,
    /** New work of the tiers that the table lists takes the standard variant. */
    FALLBACK;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Mode other() {
        return this == NORMAL ? FALLBACK : NORMAL;
    }
}
