package io.rapport.customer.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A record has one partner in another file, unless that file holds one person twice. Pairs are settled from the best one
 * down; what comes later and competes with a settled pair is not one person.
 */
final class OneToOne {

    private static final Comparator<Match> BEST_FIRST = Comparator.comparingDouble(Match::score)
            .reversed()
            .thenComparingInt(Match::left)
            .thenComparingInt(Match::right);
    private static final String BETTER = "Another record of that file fits better";
    private static final double LOWERED = 0.1;

    private final List<Match> matches;
    private final int[] files;
    private final Map<Long, Integer> partners = new HashMap<>();
    private final Set<Long> one = new HashSet<>();

    OneToOne(List<Match> matches, int[] files) {
        this.matches = matches;
        this.files = files;
        for (var match : matches) {
            if (files[match.left()] == files[match.right()] && match.verdict() != Verdict.NO) {
                one.add(pair(match.left(), match.right()));
            }
        }
    }

    List<Match> settled() {
        var settled = new ArrayList<Match>(matches.size());
        matches.stream().sorted(BEST_FIRST).forEach(match -> settled.add(settled(match)));
        settled.sort(BEST_FIRST);
        return settled;
    }

    private Match settled(Match match) {
        if (files[match.left()] == files[match.right()] || match.verdict() == Verdict.NO) {
            return match;
        }
        boolean isFree = isFree(match.left(), match.right()) && isFree(match.right(), match.left());
        if (!isFree) {
            return match.lowered(Verdict.NO, LOWERED, BETTER);
        }
        partners.putIfAbsent(slot(match.left(), match.right()), match.right());
        partners.putIfAbsent(slot(match.right(), match.left()), match.left());
        return match;
    }

    /** @return whether this record has no other partner in the file of that one */
    private boolean isFree(int record, int partner) {
        var settled = partners.get(slot(record, partner));
        return settled == null || one.contains(pair(settled, partner));
    }

    private long slot(int record, int partner) {
        return (long) record << 32 | files[partner];
    }

    private static long pair(int a, int b) {
        return (long) Math.min(a, b) << 32 | Math.max(a, b);
    }
}
