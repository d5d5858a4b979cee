package io.rapport.board;

import java.util.Locale;

/** How a promise stands; the first is the most urgent. */
public enum Risk {
    MISSED("missed"),
    AT_RISK("at risk"),
    IN_TIME("on track"),
    PAUSED("paused");

    private final String words;

    Risk(String words) {
        this.words = words;
    }

    /** {@code at-risk}: for addresses and clients. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people. */
    public String words() {
        return words;
    }
}
