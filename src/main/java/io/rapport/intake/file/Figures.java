package io.rapport.intake.file;

import io.rapport.customer.matching.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a dry run found, in numbers. */
public final class Figures {

    private static final int LINES_KEPT = 1_000;

    final Map<String, Integer> records = new LinkedHashMap<>();
    final Map<String, Long> unmatched = new LinkedHashMap<>();
    final Map<Verdict, Long> across = new EnumMap<>(Verdict.class);
    final Map<Verdict, Long> within = new EnumMap<>(Verdict.class);
    final Map<String, Long> conflicts = new TreeMap<>();
    /** File and column to values lost. */
    final Map<List<String>, Long> lostValues = new LinkedHashMap<>();

    final List<Lost> unreadableKept = new ArrayList<>();
    private long unreadable;
    private long compared;
    private boolean idsShared;

    void lost(Lost lost) {
        if (!lost.isLine()) {
            lostValues.merge(List.of(lost.file(), lost.column()), 1L, Long::sum);
        } else if (++unreadable <= LINES_KEPT) {
            unreadableKept.add(lost);
        }
    }

    void compared(long pairs) {
        compared = pairs;
    }

    void idsAreShared() {
        idsShared = true;
    }

    /** Two files use one id for two records. */
    boolean areIdsShared() {
        return idsShared;
    }

    /** Records read, of all files. */
    public long read() {
        return records.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Lines nothing could be made of. */
    public long unreadable() {
        return unreadable;
    }

    /** The first lines nothing could be made of, as sentences that begin with file and line. */
    public List<String> unreadableLines(int most) {
        return unreadableKept.stream()
                .limit(most)
                .map(lost -> "%s, line %d cannot be read: %s".formatted(lost.file(), lost.line(), lost.why()))
                .toList();
    }

    /** Pairs that were compared. */
    public long pairs() {
        return compared;
    }

    /** Pairs with this verdict, within files and across. */
    public long with(Verdict verdict) {
        return across.getOrDefault(verdict, 0L) + within.getOrDefault(verdict, 0L);
    }

    long conflicting() {
        return conflicts.values().stream().mapToLong(Long::longValue).sum();
    }

    long lost() {
        return unreadable
                + lostValues.values().stream().mapToLong(Long::longValue).sum();
    }
}
