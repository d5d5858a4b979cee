package io.rapport.customer.quality;

import io.rapport.customer.catalogue.FactKind;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import java.math.BigDecimal;
import java.util.Map;

/**
 * What {@code fact-use.dmn} says of one kind of fact.
 *
 * @param wrongMost of a hundred that were used, at most this many may be said to be wrong
 * @param madeLeast of a hundred questions to the customer, at least this many should be asked
 * @param judgedFrom with fewer than this there is no judgement
 */
public record UseRule(BigDecimal wrongMost, int madeLeast, int judgedFrom, String reason, String rule, int version) {

    private static final String TABLE = "factUse";
    private static final int HUNDRED = 100;

    static UseRule of(Decisions tables, FactKind kind) {
        var decided = tables.decide(TABLE, Map.of("kind", kind.kind(), "preference", kind.preference()));
        return new UseRule(
                number(decided, "wrongMost"),
                number(decided, "madeLeast").intValue(),
                number(decided, "judgedFrom").intValue(),
                decided.text("reason"),
                decided.rule(),
                decided.version());
    }

    /** Whether too many of those that were used are wrong. */
    Judgement ofWrong(long wrong, long used) {
        if (used < judgedFrom) {
            return Judgement.TOO_FEW;
        }
        var most = wrongMost.multiply(BigDecimal.valueOf(used));
        return BigDecimal.valueOf(wrong * HUNDRED).compareTo(most) > 0 ? Judgement.POOR : Judgement.GOOD;
    }

    /** Whether enough of the questions that were offered were asked. */
    Judgement ofMade(long made, long offered) {
        if (offered < judgedFrom) {
            return Judgement.TOO_FEW;
        }
        return made * HUNDRED < madeLeast * offered ? Judgement.POOR : Judgement.GOOD;
    }

    private static BigDecimal number(Decided decided, String output) {
        var text = decided.text(output);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException unreadable) {
            throw new NoNumber(decided.rule(), output, text);
        }
    }

    /** A cell that says no number. */
    static final class NoNumber extends Problem {
        private static final long serialVersionUID = 1L;

        NoNumber(String rule, String output, String text) {
            super(
                    Kind.CONFLICT,
                    "customer/unreadable-use",
                    "Rule '%s' of table '%s' says '%s' for '%s'; write a number.".formatted(rule, TABLE, text, output));
        }
    }
}
