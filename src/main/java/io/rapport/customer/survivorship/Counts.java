package io.rapport.customer.survivorship;

import io.rapport.kernel.Problem;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What the table may say of a kind of fact. */
public enum Counts {
    /** What was observed last. */
    NEWEST,
    /** The smallest value: of dates, the first. */
    EARLIEST,
    /** The newest word of the first source that has one. */
    SOURCE_ORDER,
    /** The newest word of the customer; else what was observed last. */
    CUSTOMERS_WORD,
    /** The longest value. */
    MOST_COMPLETE,
    /** All of them. */
    SIDE_BY_SIDE;

    /** As the table writes it, for example {@code source-order}. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws Unreadable when the table says something else */
    static Counts of(String rule, String code) {
        return Arrays.stream(values())
                .filter(each -> each.code().equals(code))
                .findAny()
                .orElseThrow(() -> new Unreadable(rule, code));
    }

    /** A cell of the table that says nothing we know. */
    static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        Unreadable(String rule, String code) {
            super(
                    Kind.CONFLICT,
                    "customer/unreadable-survivorship",
                    "Rule '%s' of table 'survivorship' says '%s' for 'counts'; write one of %s."
                            .formatted(
                                    rule,
                                    code,
                                    Arrays.stream(values()).map(Counts::code).collect(Collectors.joining(", "))));
        }
    }
}
