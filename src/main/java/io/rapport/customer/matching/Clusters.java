package io.rapport.customer.matching;

import io.rapport.customer.likeness.Comparison;
import io.rapport.customer.likeness.Profile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** When A is surely B, and B surely C, then A and C follow, however little they share. */
final class Clusters {

    /** A larger heap of records joined in a chain is a mistake, not a person. */
    private static final int LARGEST = 12;

    private final List<Profile> profiles;
    private final Judge judge;
    private final MatchRules rules;

    Clusters(List<Profile> profiles, Judge judge, MatchRules rules) {
        this.profiles = profiles;
        this.judge = judge;
        this.rules = rules;
    }

    /** The matches, with those that follow from two sure ones. */
    List<Match> completed(List<Match> matches) {
        var known = new HashMap<Long, Match>();
        var heaps = new Heaps(profiles.size());
        for (var match : matches) {
            known.put(key(match.left(), match.right()), match);
            if (match.verdict() == Verdict.SURE) {
                heaps.join(match.left(), match.right());
            }
        }
        heaps.larger().forEach(heap -> complete(heap, known));
        return new ArrayList<>(known.values());
    }

    private void complete(List<Integer> heap, Map<Long, Match> known) {
        for (int left : heap.size() > LARGEST ? List.<Integer>of() : heap) {
            for (int right : heap) {
                var match = left < right ? known.get(key(left, right)) : null;
                if (left < right && (match == null || match.verdict() == Verdict.NO)) {
                    known.put(key(left, right), through(left, right));
                }
            }
        }
    }

    /** Both will be joined with the third, so they are sure as well, unless a guard speaks against it. */
    private Match through(int left, int right) {
        long pattern = Comparison.pattern(profiles.get(left), profiles.get(right));
        return judge.guarded(left, right, pattern, rules.sure(), "Both are surely the same as a third record");
    }

    private static long key(int left, int right) {
        return (long) left << 32 | right;
    }

    /** Records joined step by step (union–find). */
    static final class Heaps {

        private final int[] above;

        Heaps(int records) {
            above = new int[records];
            for (int i = 0; i < records; i++) {
                above[i] = i;
            }
        }

        int top(int record) {
            int top = record;
            while (above[top] != top) {
                above[top] = above[above[top]];
                top = above[top];
            }
            return top;
        }

        void join(int one, int two) {
            above[top(one)] = top(two);
        }

        /** Heaps of three records and more. */
        List<List<Integer>> larger() {
            var heaps = new HashMap<Integer, List<Integer>>();
            for (int i = 0; i < above.length; i++) {
                if (above[i] != i || top(i) != i) {
                    heaps.computeIfAbsent(top(i), fresh -> new ArrayList<>()).add(i);
                }
            }
            heaps.forEach((top, heap) -> heap.add(top));
            return heaps.values().stream().filter(heap -> heap.size() > 2).toList();
        }
    }
}
