package io.rapport.customer.matching;

import java.util.HashMap;
import java.util.Map;

/** How often each pattern of agreement came up: all that the estimation needs to know of millions of pairs. */
final class Patterns {

    private final Map<Long, long[]> counts = new HashMap<>();
    private long total;

    void add(long pattern) {
        counts.computeIfAbsent(pattern, fresh -> new long[1])[0]++;
        total++;
    }

    /** Pairs counted. */
    long total() {
        return total;
    }

    interface Visitor {
        void pattern(long pattern, long times);
    }

    void each(Visitor visitor) {
        counts.forEach((pattern, times) -> visitor.pattern(pattern, times[0]));
    }
}
