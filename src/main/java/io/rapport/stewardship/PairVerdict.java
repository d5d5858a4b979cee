package io.rapport.stewardship;

import org.jspecify.annotations.Nullable;

/**
 * What {@code pair-verdict.dmn} says about two customers.
 *
 * @param action {@code merge}, {@code ask} or {@code leave}
 * @param within business time in which a steward answers, ISO 8601; null when none is asked
 * @param calendar the business calendar of that time; null when none is asked
 * @param reason in a sentence
 * @param rule the rule's id
 * @param version the deployed version of the table, from 1
 */
public record PairVerdict(
        String action, @Nullable String within, @Nullable String calendar, String reason, String rule, int version) {

    static final String MERGE = "merge";
    static final String ASK = "ask";
}
