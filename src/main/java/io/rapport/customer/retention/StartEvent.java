package io.rapport.customer.retention;

import java.util.Locale;

/** What starts a period, as the table {@code retention} names it. */
public enum StartEvent {
    /** It happened, or was true for its source. */
    OBSERVED,
    /** We wrote it down. */
    RECORDED,
    /** The case it belongs to ended for good. */
    CASE_CLOSED,
    /** The customer has left and no case is open. */
    RELATIONSHIP_ENDED,
    /** The customer withdrew the consent it needs. */
    CONSENT_ENDED,
    /** Its own period, which a table gave it when it was written, is over. */
    EXPIRED;

    /** For example {@code case-closed}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
