package io.rapport.customer.freshness;

import java.util.Locale;

/** How far a decision may rely on a kind of fact. */
public enum Standing {
    /** Young enough, and nobody says otherwise. */
    FRESH,
    /** Older than its maximum age for the decision: it counts as not known. */
    STALE,
    /** A colleague has said that it is wrong, and nobody has said anything since: it counts as not known. */
    WRONG,
    /** Nobody ever said. */
    MISSING,
    /** The customer had it restricted (GDPR Art. 18): it counts as not known. */
    RESTRICTED,
    /** Young enough, but another source says otherwise, and the customer has not settled it. The newest one counts. */
    CONTRADICTED;

    /** As programs read it, for example {@code stale}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
