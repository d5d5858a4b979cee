package io.rapport.customer.quality;

import io.rapport.customer.quality.KindQuality.Counts;
import io.rapport.engine.Decided;
import io.rapport.kernel.Problem;
import java.time.DateTimeException;
import java.time.Period;
import java.util.function.Function;

/** What {@code fact-quality.dmn} says of one kind of fact. */
record QualityRule(
        boolean measured,
        Period freshWithin,
        int complete,
        int fresh,
        int agreed,
        int verified,
        int target,
        String reason,
        String rule,
        int version) {

    static final String TABLE = "factQuality";

    static QualityRule of(Decided decided) {
        return new QualityRule(
                read(decided, "measured", Boolean::parseBoolean),
                read(decided, "freshWithin", Period::parse),
                read(decided, "complete", Integer::parseInt),
                read(decided, "fresh", Integer::parseInt),
                read(decided, "agreed", Integer::parseInt),
                read(decided, "verified", Integer::parseInt),
                read(decided, "target", Integer::parseInt),
                decided.text("reason"),
                decided.rule(),
                decided.version());
    }

    /**
     * 0 to 100: the weighed mean of the share of customers of whom it is known, and of the shares of those for whom it is
     * fresh, agreed and verified.
     */
    int score(Counts counts) {
        var weights = complete + fresh + agreed + verified;
        var sum = complete * share(counts.known(), counts.customers())
                + fresh * share(counts.fresh(), counts.known())
                + agreed * share(counts.agreed(), counts.known())
                + verified * share(counts.verified(), counts.known());
        return weights <= 0 ? 0 : (int) Math.round(100 * sum / weights);
    }

    private static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    private static <T> T read(Decided decided, String output, Function<String, T> as) {
        var text = decided.text(output);
        try {
            return as.apply(text);
        } catch (DateTimeException | NumberFormatException unreadable) {
            throw new Unreadable(decided.rule(), output, text);
        }
    }

    /** A cell that says nothing we know. */
    static final class Unreadable extends Problem {
        private static final long serialVersionUID = 1L;

        Unreadable(String rule, String output, String text) {
            super(
                    Kind.CONFLICT,
                    "customer/unreadable-quality",
                    "Rule '%s' of table '%s' says '%s' for '%s'; write days like P365D, or a whole number."
                            .formatted(rule, TABLE, text, output));
        }
    }
}
