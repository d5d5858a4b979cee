package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;

/**
 * Probabilities of each agreement, and what follows for a pattern. Two records belong to one of five classes: one person,
 * one person who moved, two people of one household, two strangers, two strangers of one place. The fields of a class are
 * taken as independent; household, move and place are classes of their own because there they are not.
 */
final class Weights {

    private static final Field[] FIELDS = Field.values();
    private static final int ONE = 0;
    private static final int MOVED = 1;
    private static final int HOUSEHOLD = 2;
    private static final int STRANGERS = 3;
    private static final int NEIGHBOURS = 4;
    static final int CLASSES = 5;

    private final double[][][] logs = new double[FIELDS.length][5][CLASSES];
    private final double[][] shares;

    /**
     * @param one probability of each level of each field, in one person's records
     * @param strangers the same in strangers' records
     * @param shares for pairs within a file, and across: share of each class
     */
    Weights(double[][] one, double[][] strangers, double[][] shares) {
        this.shares = shares;
        for (var field : FIELDS) {
            int f = field.ordinal();
            var household = Priors.ofOneHousehold(field, one[f], strangers[f]);
            for (int level = 0; level < 4; level++) {
                double likely = likely(one[f], strangers[f], level);
                logs[f][level][ONE] = likely;
                logs[f][level][MOVED] = field.kind() == Field.Kind.HOME ? Math.log(strangers[f][level]) : likely;
                logs[f][level][HOUSEHOLD] = Math.log(household[level]);
                logs[f][level][STRANGERS] = Math.log(strangers[f][level]);
                logs[f][level][NEIGHBOURS] = Rarity.PLACE.contains(field) ? likely : Math.log(strangers[f][level]);
            }
        }
    }

    /** A better agreement must never say less than a worse one, whatever little data made it seem so. */
    private static double likely(double[] one, double[] strangers, int level) {
        double ratio = one[level] / strangers[level];
        for (int worse = level + 1; worse < 4; worse++) {
            ratio = Math.max(ratio, one[worse] / strangers[worse]);
        }
        return Math.log(strangers[level] * ratio);
    }

    /** Probability of each class, for a pair within a file or across files. */
    double[] classes(long pattern, boolean across, Rarity.Effect rarity) {
        var share = shares[across ? 1 : 0];
        var of = new double[CLASSES];
        double most = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < CLASSES; k++) {
            of[k] = Math.log(share[k]);
        }
        add(pattern, of);
        of[STRANGERS] += rarity.all();
        of[NEIGHBOURS] += rarity.all() - rarity.place();
        of[MOVED] += rarity.home();
        for (double log : of) {
            most = Math.max(most, log);
        }
        double total = 0;
        for (int k = 0; k < CLASSES; k++) {
            of[k] = Math.exp(of[k] - most);
            total += of[k];
        }
        for (int k = 0; k < CLASSES; k++) {
            of[k] /= total;
        }
        return of;
    }

    /** Probability that the two are one person, 0 to 1. */
    double score(long pattern, boolean across, Rarity.Effect rarity) {
        var of = classes(pattern, across, rarity);
        return of[ONE] + of[MOVED];
    }

    private void add(long pattern, double[] to) {
        for (var field : FIELDS) {
            var level = Comparison.level(pattern, field);
            if (level != Level.MISSING) {
                var add = logs[field.ordinal()][level.ordinal()];
                for (int k = 0; k < CLASSES; k++) {
                    to[k] += add[k];
                }
            }
        }
    }

    /** How much this agreement speaks for one person against strangers, as a power of two. */
    double bits(Field field, Level level) {
        return level == Level.MISSING
                ? 0
                : (logs[field.ordinal()][level.ordinal()][ONE] - logs[field.ordinal()][level.ordinal()][STRANGERS])
                        / Math.log(2);
    }
}
