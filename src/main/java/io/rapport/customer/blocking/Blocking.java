package io.rapport.customer.blocking;

import io.rapport.customer.likeness.Profile;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;

/**
 * Finds the pairs worth comparing, each once. The work grows with the records, not with their square: a block is compared
 * in full up to {@value #FULL} records; in a larger one each record meets its {@value #NEIGHBOURS} next neighbours in
 * alphabetical order (sorted neighbourhood, Hernández and Stolfo 1995).
 */
public final class Blocking {

    private static final int FULL = 100;
    private static final int NEIGHBOURS = 10;
    private static final int RECORD_BITS = 24;
    private static final long RECORD_MASK = (1L << RECORD_BITS) - 1;
    private static final long NONE = -1;
    /** More records than this do not fit. */
    public static final int MOST_RECORDS = 1 << RECORD_BITS;

    /** Hears of a pair. */
    public interface Pair {
        void meet(int one, int two);
    }

    private final List<Profile> profiles;
    private final long[][] keys;
    private final long[] entries;

    public Blocking(List<Profile> profiles) {
        this.profiles = profiles;
        var of = new BlockingKeys();
        keys = new long[profiles.size()][];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = of.of(profiles.get(i));
        }
        entries = entries();
        forgetCrowded();
    }

    /** What a record must share with another, at least once, to be compared with it: hashes, in order, each once. */
    public static long[] keysOf(Profile profile) {
        return new BlockingKeys().of(profile);
    }

    /** Every candidate pair, each once, save for some of crowded blocks; {@code step} hears how far it is, of {@link #steps}. */
    public void each(Pair pair, LongConsumer step) {
        for (int from = 0; from < entries.length; ) {
            int to = end(from);
            if (to - from > 1) {
                block(from, to, pair);
            }
            step.accept(to - from);
            from = to;
        }
    }

    /** How many steps {@link #each} takes. */
    public long steps() {
        return entries.length;
    }

    private long[] entries() {
        var entries = new long
                [Math.toIntExact(Arrays.stream(keys).mapToLong(of -> of.length).sum())];
        int at = 0;
        for (int record = 0; record < keys.length; record++) {
            for (long key : keys[record]) {
                entries[at++] = key << RECORD_BITS | record;
            }
        }
        Arrays.parallelSort(entries);
        return entries;
    }

    private int end(int from) {
        int to = from + 1;
        while (to < entries.length && entries[to] >>> RECORD_BITS == entries[from] >>> RECORD_BITS) {
            to++;
        }
        return to;
    }

    /** A pair is met in the first block it shares that is compared in full; crowded ones do not count as shared. */
    private void forgetCrowded() {
        var crowded = new HashSet<Long>();
        for (int from = 0; from < entries.length; from = end(from)) {
            if (end(from) - from > FULL) {
                crowded.add(entries[from] >>> RECORD_BITS);
            }
        }
        for (int i = 0; i < keys.length; i++) {
            keys[i] =
                    Arrays.stream(keys[i]).filter(key -> !crowded.contains(key)).toArray();
        }
    }

    private void block(int from, int to, Pair pair) {
        long key = entries[from] >>> RECORD_BITS;
        boolean crowded = to - from > FULL;
        var records = crowded ? inOrder(from, to) : records(from, to);
        for (int i = 0; i < records.length; i++) {
            int last = crowded ? Math.min(i + NEIGHBOURS, records.length - 1) : records.length - 1;
            for (int j = i + 1; j <= last; j++) {
                if (firstShared(keys[records[i]], keys[records[j]]) == (crowded ? NONE : key)) {
                    pair.meet(records[i], records[j]);
                }
            }
        }
    }

    private int[] records(int from, int to) {
        return IntStream.range(from, to)
                .map(i -> (int) (entries[i] & RECORD_MASK))
                .toArray();
    }

    private int[] inOrder(int from, int to) {
        return Arrays.stream(records(from, to))
                .mapToObj(record -> Map.entry(BlockingKeys.order(profiles.get(record)), record))
                .sorted(Map.Entry.<String, Integer>comparingByKey().thenComparing(Map.Entry.comparingByValue()))
                .mapToInt(Map.Entry::getValue)
                .toArray();
    }

    private static long firstShared(long[] a, long[] b) {
        for (int i = 0, j = 0; i < a.length && j < b.length; ) {
            if (a[i] == b[j]) {
                return a[i];
            }
            if (a[i] < b[j]) {
                i++;
            } else {
                j++;
            }
        }
        return NONE;
    }
}
