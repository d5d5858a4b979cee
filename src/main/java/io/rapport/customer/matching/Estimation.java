package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Level;

/**
 * Learns the weights from the data, without labels: expectation-maximisation (Winkler 1988) over the candidate pairs,
 * with strangers' probabilities from pairs drawn at random. Pairs that share no blocking key count as strangers. Priors
 * weigh as much as {@value #PRIOR_PAIRS} pairs, so that little data moves little.
 */
final class Estimation {

    private static final Field[] FIELDS = Field.values();
    private static final int ROUNDS = 15;
    private static final int FIRST_ROUNDS = 3;
    private static final int PRIOR_PAIRS = 40;
    private static final double LEAST = 1e-7;
    /** Two records of one person differ in a field of their own at most this often; more, and it learns households. */
    private static final double MOST_DIFFERENT = 0.2;

    private final Patterns[] candidates;
    private final Patterns random;
    private final double[] pairs;
    private double[][] one = new double[FIELDS.length][];
    private double[][] strangers = new double[FIELDS.length][];
    /** What share of strangers lives in one place, before it is known. */
    private double place = 0.005;

    private final double[][] shares = new double[2][Weights.CLASSES];

    /**
     * @param candidates patterns of candidate pairs within a file, and across
     * @param random patterns of pairs drawn at random
     * @param pairs how many pairs there are in all, within and across
     * @param records how many records there are
     */
    Estimation(Patterns[] candidates, Patterns random, double[] pairs, int records) {
        this.candidates = candidates;
        this.random = random;
        this.pairs = pairs;
        for (var field : FIELDS) {
            one[field.ordinal()] = Priors.ofOne(field);
            strangers[field.ordinal()] = Priors.ofStrangers(field);
        }
        for (int k = 0; k < 2; k++) {
            share(k, 0.05 * records, 0.005 * records, 0.05 * records);
        }
    }

    /** What the priors alone say, when there is nothing to learn from. */
    Weights prior() {
        return new Weights(one, strangers, shares);
    }

    /** Weights before any pair was compared; only strangers are known. */
    Weights first() {
        return weights(FIRST_ROUNDS);
    }

    Weights weights() {
        return weights(ROUNDS);
    }

    private Weights weights(int rounds) {
        for (int round = 0; round < rounds; round++) {
            round();
        }
        return new Weights(one, strangers, shares);
    }

    private void round() {
        var weights = new Weights(one, strangers, shares);
        var likely = new double[FIELDS.length][5];
        var unlikely = new double[FIELDS.length][5];
        for (int k = 0; k < 2; k++) {
            boolean across = k == 1;
            var found = new double[3];
            candidates[k].each((pattern, times) -> {
                var of = weights.classes(pattern, across, Rarity.Effect.NONE);
                for (int c = 0; c < 3; c++) {
                    found[c] += of[c] * times;
                }
                learn(likely, pattern, of[0] * times, of[1] * times);
            });
            share(k, found[0], found[1], found[2]);
        }
        boolean across = pairs[1] > pairs[0];
        var near = new double[1];
        random.each((pattern, times) -> {
            var of = weights.classes(pattern, across, Rarity.Effect.NONE);
            learn(unlikely, pattern, of[3] * times, 0);
            learnButPlace(unlikely, pattern, of[4] * times);
            near[0] += of[4] * times;
        });
        place = Math.max((near[0] + 0.2) / (random.total() + PRIOR_PAIRS), 1e-6);
        one = mixed(likely, true);
        strangers = mixed(unlikely, false);
    }

    private static void learn(double[][] into, long pattern, double stayed, double moved) {
        for (var field : FIELDS) {
            int level = Comparison.level(pattern, field).ordinal();
            into[field.ordinal()][level] += field.kind() == Field.Kind.HOME ? stayed : stayed + moved;
        }
    }

    private static void learnButPlace(double[][] into, long pattern, double neighbours) {
        for (var field : FIELDS) {
            int level = Comparison.level(pattern, field).ordinal();
            into[field.ordinal()][level] += Rarity.PLACE.contains(field) ? 0 : neighbours;
        }
    }

    private void share(int k, double stayed, double moved, double household) {
        double all = Math.max(pairs[k], 1);
        shares[k][0] = Math.min((stayed + 0.5) / all, 0.3);
        shares[k][1] = Math.min((moved + 0.05 * stayed + 0.1) / all, 0.2);
        shares[k][2] = Math.min((household + 0.5) / all, 0.3);
        double rest = 1 - shares[k][0] - shares[k][1] - shares[k][2];
        shares[k][3] = rest * (1 - place);
        shares[k][4] = rest * place;
    }

    private static double[][] mixed(double[][] seen, boolean ofOne) {
        var mixed = new double[FIELDS.length][4];
        for (var field : FIELDS) {
            int f = field.ordinal();
            var prior = ofOne ? Priors.ofOne(field) : Priors.ofStrangers(field);
            double total = PRIOR_PAIRS;
            for (int level = 0; level < 4; level++) {
                total += seen[f][level];
            }
            for (int level = 0; level < 4; level++) {
                mixed[f][level] = Math.max((seen[f][level] + PRIOR_PAIRS * prior[level]) / total, LEAST);
            }
            if (ofOne && field.kind() == Field.Kind.PERSON) {
                int different = Level.DIFFERENT.ordinal();
                mixed[f][different] = Math.min(mixed[f][different], MOST_DIFFERENT);
            }
        }
        return mixed;
    }
}
