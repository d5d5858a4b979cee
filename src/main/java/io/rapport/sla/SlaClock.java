package io.rapport.sla;

/** Which of a promise's targets a clock counts towards. */
public enum SlaClock {
    /** Until the customer hears from a person for the first time. */
    RESPONSE,
    /** Until the request is resolved; runs on when it is reopened. */
    RESOLUTION;

    /** The word that tables, variables and clients use: lower case. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
