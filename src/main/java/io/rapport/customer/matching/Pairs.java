package io.rapport.customer.matching;

import java.util.Arrays;

/** Pairs of records with their patterns, in plain arrays: millions of them fit. */
final class Pairs {

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
