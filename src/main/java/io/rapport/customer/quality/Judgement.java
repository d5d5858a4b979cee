package io.rapport.customer.quality;

import java.util.Locale;

/** What a number is worth, by table. */
public enum Judgement {
    /** As it should be. */
    GOOD,
    /** Somebody should look. */
    POOR,
    /** Too few cases to say. */
    TOO_FEW;

    /** As the API writes it, for example {@code too-few}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
