package io.rapport.capacity.fallback;

import java.util.Locale;

/**
 * Which variant of a journey new work takes, and why.
 *
 * @param reason a sentence without names
 * @param rule id of the rule that said so
 * @param table the decision the rule is of
 * @param version the deployed version of that table
 */
public record Variant(Kind kind, String reason, String rule, String table, int version) {

    /** The two variants. */
    public enum Kind {
        /** As the customer's tier says. */
        PERSONAL,
        /** The standard process, until there is room again. */
        STANDARD;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public boolean isStandard() {
        return kind == Kind.STANDARD;
    }
}
