package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Profile;
import java.util.List;
import java.util.Optional;

/**
 * Judges two records by themselves, as they come in one after the other. Nothing is learnt from the others: the priors
 * decide, how rare a value is does not count, and every guard holds. So it is sure less often than {@link Linkage}, and
 * says the same of the same two for a store of the same size.
 */
public final class OnePair {

    /** In a smaller store two records would be one person too easily, for want of strangers. */
    private static final int FEWEST = 1_000;

    private final MatchRules rules;
    private final Weights weights;
    private final Rarity rarity = new Rarity(List.of());

    /** @param records how many there are in the store: among more strangers, more share a name by chance */
    public OnePair(MatchRules rules, int records) {
        this.rules = rules;
        var counted = Math.max(FEWEST, records);
        var pairs = (double) counted * (counted - 1) / 2;
        var none = new Patterns[] {new Patterns(), new Patterns()};
        weights = new Estimation(none, new Patterns(), new double[] {pairs, 0}, counted).prior();
    }

    /** Left is the first; empty when the two are not worth showing to anybody. */
    public Optional<Match> judged(Profile one, Profile other) {
        var judge = new Judge(List.of(one, other), weights, rarity, rules);
        return Optional.ofNullable(judge.judged(0, 1, Comparison.pattern(one, other), false));
    }
}
