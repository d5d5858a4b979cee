package io.rapport.customer.matching;

import io.rapport.customer.blocking.Blocking;
import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Profile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;

/**
 * Finds the records that are one person, within a file and across files. The same records in the same order give the same
 * matches.
 */
public final class Linkage {

    /** Hears how many of the steps were taken. */
    public interface Step {
        void took(long steps);
    }

    private static final long SEED = 20_240_601;
    private static final int RANDOM_PAIRS = 120_000;
    /** Pairs that not even the priors take for possible are counted, not kept. */
    private static final double POSSIBLE = 1e-6;

    private final List<Profile> profiles;
    private final int[] files;
    private final MatchRules rules;
    private final Rarity rarity;
    private final Blocking blocking;
    private long compared;

    /** @param files of which file each record is, from 0; records of one file stand together */
    public Linkage(List<Profile> profiles, int[] files, MatchRules rules) {
        if (profiles.size() >= Blocking.MOST_RECORDS) {
            throw new IllegalArgumentException("More than %d records.".formatted(Blocking.MOST_RECORDS));
        }
        this.profiles = profiles;
        this.files = files;
        this.rules = rules;
        rarity = new Rarity(profiles);
        blocking = new Blocking(profiles);
    }

    /** How many steps {@link #matches} takes. */
    public long steps() {
        return blocking.steps();
    }

    /** How many pairs were compared. */
    public long compared() {
        return compared;
    }

    /** Every pair worth showing, the best first; across files, one to one unless a file holds one person twice. */
    public List<Match> matches(Step step) {
        var estimated = new Patterns[] {new Patterns(), new Patterns()};
        var totals = totals();
        var random = random();
        var before = new Estimation(new Patterns[] {new Patterns(), new Patterns()}, random, totals, profiles.size());
        var possible = possible(before.first(), estimated, step);
        var weights = new Estimation(estimated, random, totals, profiles.size()).weights();
        var judge = new Judge(profiles, weights, rarity, rules);
        var matches = judged(possible, judge);
        return new OneToOne(new Clusters(profiles, judge, rules).completed(matches), files).settled();
    }

    private Pairs possible(Weights weights, Patterns[] counted, Step step) {
        var possible = new Pairs();
        blocking.each(
                (one, two) -> {
                    compared++;
                    boolean across = files[one] != files[two];
                    long pattern = Comparison.pattern(profiles.get(one), profiles.get(two));
                    counted[across ? 1 : 0].add(pattern);
                    if (weights.score(pattern, across, Rarity.Effect.NONE) >= POSSIBLE) {
                        possible.add(one, two, pattern);
                    }
                },
                step::took);
        return possible;
    }

    private List<Match> judged(Pairs possible, Judge judge) {
        var matches = new ArrayList<Match>();
        var seen = new HashSet<Long>();
        for (int i = 0; i < possible.size(); i++) {
            int left = possible.left(i);
            int right = possible.right(i);
            var match = judge.judged(left, right, possible.pattern(i), files[left] != files[right]);
            if (match != null && seen.add((long) left << 32 | right)) {
                matches.add(match);
            }
        }
        return matches;
    }

    /** Pairs of records there are in all: within a file, and across. */
    private double[] totals() {
        double within = 0;
        for (int from = 0; from < files.length; ) {
            int to = from;
            while (to < files.length && files[to] == files[from]) {
                to++;
            }
            double records = to - from;
            within += records * (records - 1) / 2;
            from = to;
        }
        double all = (double) files.length * (files.length - 1) / 2;
        return new double[] {within, all - within};
    }

    private Patterns random() {
        var patterns = new Patterns();
        int records = profiles.size();
        boolean everyPair = (double) records * (records - 1) / 2 <= RANDOM_PAIRS;
        if (everyPair) {
            for (int i = 0; i < records; i++) {
                for (int j = i + 1; j < records; j++) {
                    patterns.add(Comparison.pattern(profiles.get(i), profiles.get(j)));
                }
            }
            return patterns;
        }
        var dice = new Random(SEED);
        for (int n = 0; n < RANDOM_PAIRS; n++) {
            int i = dice.nextInt(records);
            int j = dice.nextInt(records);
            if (i != j) {
                patterns.add(Comparison.pattern(profiles.get(i), profiles.get(j)));
            }
        }
        return patterns;
    }

    /** Pairs of records with their patterns, in plain arrays: millions of them fit. */
    private static final class Pairs {

        private int[] left = new int[1024];
        private int[] right = new int[1024];
        private long[] pattern = new long[1024];
        private int size;

        void add(int one, int two, long agreement) {
            if (size == left.length) {
                int more = size + (size >> 1);
                left = Arrays.copyOf(left, more);
                right = Arrays.copyOf(right, more);
                pattern = Arrays.copyOf(pattern, more);
            }
            left[size] = Math.min(one, two);
            right[size] = Math.max(one, two);
            pattern[size++] = agreement;
        }

        int size() {
            return size;
        }

        int left(int at) {
            return left[at];
        }

        int right(int at) {
            return right[at];
        }

        long pattern(int at) {
            return pattern[at];
        }
    }
}
