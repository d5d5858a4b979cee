package io.rapport.customer.matching;

import java.util.Locale;

/** What is to be done with two records. */
public enum Verdict {
    /** One person; they may be joined without asking anybody. */
    SURE,
    /** Likely enough that a person should look. */
    ASK,
    /** Two people, as far as the records tell. */
    NO;

    /** {@code sure}, {@code ask}, {@code no}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Verdict atMost(Verdict other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
