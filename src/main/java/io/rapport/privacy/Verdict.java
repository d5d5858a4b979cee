package io.rapport.privacy;

import java.util.Locale;

/** What was decided about a privacy request. */
public enum Verdict {
    /** All of it is done. */
    GRANTED,
    /** Done as far as no law keeps something: a refusal in part. */
    PARTLY,
    /** Nothing of it is done. */
    REFUSED,
    /** Not decided; the customer is told that it takes longer. */
    EXTENDED;

    /** As models and the database write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Verdict of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** Whether somebody is refused something, so that a second person has to agree. */
    public boolean isRefusal() {
        return this == PARTLY || this == REFUSED;
    }
}
