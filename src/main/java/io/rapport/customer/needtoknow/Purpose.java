package io.rapport.customer.needtoknow;

import java.util.Arrays;
import java.util.Locale;

/**
 * What somebody reads for. Service, privacy tasks, stewardship and break-glass need a ground at the moment of reading; the others are claimed by
 * everybody, and {@code fact-access.dmn} says whose they are.
 */
public enum Purpose {
    /** An open task on a case of this customer is this person's, or offered to a group of theirs. */
    SERVICE("Service: an open task on this customer's case"),
    /** An open task on a privacy request of this customer is this person's, or offered to a group of theirs. */
    PRIVACY_TASK("Privacy: an open task on this customer's privacy request"),
    /** An open task that is theirs, or offered to a group of theirs, asks whether this customer is one with another. */
    STEWARDSHIP("Stewardship: an open question whether two customers are one"),
    /** The person said why they must see it now, within the last hour. */
    BREAK_GLASS("Break-glass: asked for, with a reason"),
    /** No ground at all. */
    NONE("No purpose given"),
    /** Leading the work of others. */
    OVERSIGHT("Oversight: leads the people who serve customers"),
    /** Answering for personal data. */
    PRIVACY("Privacy: answers for personal data"),
    /** Another system that shares the customer with us. */
    INTEGRATION("Integration: another system of ours that serves this customer"),
    /** Examining decisions afterwards. */
    AUDIT("Audit: examines what was decided");

    private final String words;

    Purpose(String words) {
        this.words = words;
    }

    /** As {@code fact-access.dmn} spells it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** For the customer who asks why. */
    public String words() {
        return words;
    }

    static Purpose of(String code) {
        return Arrays.stream(values())
                .filter(purpose -> purpose.code().equals(code))
                .findAny()
                .orElseThrow();
    }
}
