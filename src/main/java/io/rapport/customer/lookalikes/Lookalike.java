package io.rapport.customer.lookalikes;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;
import io.rapport.customer.matching.Verdict;
import io.rapport.kernel.CustomerId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Somebody who may be the same person as the one who was looked at. Says how fields agree, and never what is in them.
 *
 * @param other the record that was compared; it may have been merged into another
 * @param score probability that they are one person, 0 to 1
 * @param verdict what {@code customer/matching.yaml} makes of the score, its guards included
 * @param pattern how the fields agree, see {@link Comparison#level}
 */
public record Lookalike(CustomerId other, double score, Verdict verdict, long pattern) {

    private static final Comparator<Level> WORST_FIRST =
            Comparator.comparing((Level level) -> level == Level.MISSING).thenComparing(Comparator.reverseOrder());

    /** How a field agrees. */
    public Level level(Field field) {
        return Comparison.level(pattern, field);
    }

    /** The worse of given and family name; missing only when both are. */
    public Level name() {
        return Arrays.stream(new Level[] {level(Field.GIVEN), level(Field.FAMILY)})
                .min(WORST_FIRST)
                .orElseThrow();
    }

    /** The best of what reaches or names one person alone: e-mail, phone, issued number. */
    public Level reach() {
        return Arrays.stream(new Level[] {level(Field.EMAIL), level(Field.PHONE), level(Field.IDENTIFIER)})
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    /** {@code phone-same,given-near,street-different}: best first, without what is missing; fit for a process. */
    public String codes() {
        return Arrays.stream(Level.values())
                .filter(level -> level != Level.MISSING)
                .flatMap(level -> Arrays.stream(Field.values())
                        .filter(field -> level(field) == level)
                        .map(field -> code(field) + "-" + code(level)))
                .collect(Collectors.joining(","));
    }

    private static String code(Enum<?> each) {
        return each.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
