package io.rapport.sla;

import java.util.Locale;

/** What a clock counts towards. Some occur several times in a case: each letter of the customer starts another one. */
public enum SlaClock {
    /** Until the customer hears from a person for the first time. */
    RESPONSE("first answer", true),
    /** Until the customer, who has written again, hears from us again. */
    NEXT_RESPONSE("next answer", true),
    /** Until the request is resolved; runs on when it is reopened. */
    RESOLUTION("solution", true),
    /** Operational level: until a lead has said what is asked. */
    TRIAGE("triage", false),
    /** Operational level: until the team that took over has moved. */
    HAND_OVER("hand-over", false),
    /** Underpinning contract: until the vendor has delivered what the case waits for. */
    VENDOR("vendor", false);

    private final String words;
    private final boolean isPromise;

    SlaClock(String words, boolean isPromise) {
        this.words = words;
        this.isPromise = isPromise;
    }

    /** The word that tables, variables and clients use: lower case, {@code next-response}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For people: {@code first answer}. */
    public String words() {
        return words;
    }

    /** Promised to the customer; the others are agreed among ourselves or with a vendor. */
    public boolean isPromise() {
        return isPromise;
    }
}
