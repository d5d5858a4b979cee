package io.rapport.customer.matching;

import static io.rapport.customer.likeness.Level.ALIKE;
import static io.rapport.customer.likeness.Level.MISSING;
import static io.rapport.customer.likeness.Level.NEAR;
import static io.rapport.customer.likeness.Level.SAME;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Field;
import io.rapport.customer.likeness.Names;
import io.rapport.customer.likeness.Profile;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Gives two records their score, and the verdict that the rules and their guards allow. */
final class Judge {

    /** A guarded pair is told from a sure one by its score as well. */
    static final double GUARDED = 0.9;
    /** A given name borne in at least so many records is no slip of the pen. */
    private static final int KNOWN = 3;

    private final List<Profile> profiles;
    private final Weights weights;
    private final Rarity rarity;
    private final MatchRules rules;
    private final Reasons reasons;

    Judge(List<Profile> profiles, Weights weights, Rarity rarity, MatchRules rules) {
        this.profiles = profiles;
        this.weights = weights;
        this.rarity = rarity;
        this.rules = rules;
        reasons = new Reasons(weights, rarity);
    }

    /** @return null when the pair is not worth showing */
    @Nullable
    Match judged(int left, int right, long pattern, boolean across) {
        double score = score(left, pattern, across);
        return score < rules.show() ? null : guarded(left, right, pattern, score, "");
    }

    private double score(int left, long pattern, boolean across) {
        return weights.score(pattern, across, rarity.effect(pattern, profiles.get(left)));
    }

    /** @param also what else speaks for it; may be empty */
    Match guarded(int left, int right, long pattern, double score, String also) {
        var verdict = rules.verdict(score);
        var why = reasons.of(pattern, profiles.get(left)) + (also.isEmpty() ? "" : ". " + also);
        var guard = verdict == Verdict.SURE ? guard(profiles.get(left), profiles.get(right), pattern) : null;
        return guard == null
                ? new Match(left, right, score, verdict, pattern, why)
                : new Match(left, right, Math.min(score, GUARDED), Verdict.ASK, pattern, why + ". " + guard);
    }

    private @Nullable String guard(Profile a, Profile b, long pattern) {
        for (var guard : rules.guards()) {
            if (guard.holds(pattern)) {
                return guard.because();
            }
        }
        boolean proven = Comparison.level(pattern, Field.IDENTIFIER).atLeast(NEAR);
        var birth = Comparison.level(pattern, Field.BIRTH_DATE);
        if (!proven && !Objects.equals(a.generation(), b.generation()) && birth != SAME) {
            return rules.otherGeneration();
        }
        if (!proven && twoKnownNames(a, b, pattern)) {
            return rules.twoKnownNames();
        }
        boolean reached = Comparison.level(pattern, Field.EMAIL).atLeast(NEAR)
                && Comparison.level(pattern, Field.GIVEN).atLeast(NEAR);
        boolean withheld = birth == MISSING && rarity.isUsual(Field.BIRTH_DATE) && !proven && !reached;
        return withheld && Comparison.level(pattern, Field.FAMILY).atLeast(ALIKE) ? rules.birthDateWithheld() : null;
    }

    private boolean twoKnownNames(Profile a, Profile b, long pattern) {
        var one = a.get(Field.GIVEN);
        var two = b.get(Field.GIVEN);
        return one != null
                && two != null
                && Comparison.level(pattern, Field.GIVEN) == NEAR
                && Comparison.level(pattern, Field.FAMILY).atLeast(ALIKE)
                && !one.contains(" ")
                && !two.contains(" ")
                && !Names.areForms(one, two)
                && rarity.count(Field.GIVEN, one) >= KNOWN
                && rarity.count(Field.GIVEN, two) >= KNOWN;
    }
}
