package io.rapport.escalation;

import java.util.Arrays;
import java.util.Locale;

/** Why a request is escalated. */
public enum EscalationReason {
    /** A promise will probably not be kept. */
    AT_RISK,
    /** A promise was not kept. */
    MISSED,
    /** The customer asks for it. */
    CUSTOMER,
    /** Who works on it asks for it. */
    AGENT;

    /** As tables, variables and clients write it: {@code at-risk}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Refusals.FieldRefused when there is no such code */
    public static EscalationReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findAny()
                .orElseThrow(() -> new Refusals.FieldRefused(
                        "reason", "'reason' is '%s'; use customer or agent.".formatted(code)));
    }
}
