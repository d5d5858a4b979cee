package io.rapport.intake.dryrun;

import io.rapport.customer.bulk.RefusedLine;
import io.rapport.customer.matching.Verdict;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a dry run found, in numbers. */
public final class Figures {

    private static final int LINES_KEPT = 1_000;

    final Map<String, Integer> records = new LinkedHashMap<>();
    final Map<String, Long> unmatched = new LinkedHashMap<>();
    final Map<Verdict, Long> across = new EnumMap<>(Verdict.class);
    final Map<Verdict, Long> within = new EnumMap<>(Verdict.class);
    final Map<String, Long> conflicts = new TreeMap<>();
    /** File, column and what it says, to values lost. */
    final Map<List<String>, Long> lostValues = new LinkedHashMap<>();

    /** A reason why an import would refuse a line. */
    record Refused(String file, RefusedLine reason) {

        private boolean isOfTheLineOf(Refused other) {
            return file.equals(other.file) && reason.line() == other.reason.line();
        }

        private String sentence() {
            return reason.field().isEmpty()
                    ? "%s, line %d cannot be read: %s".formatted(file, reason.line(), reason.why())
                    : "%s, line %d would be refused (%s): %s"
                            .formatted(file, reason.line(), reason.field(), reason.why());
        }
    }

    final List<Refused> refusedKept = new ArrayList<>();
    private final List<String> obstacles = new ArrayList<>();
    private @Nullable Refused last;
    private long reasons;
    private long refused;
    private long compared;
    private boolean idsShared;
    private long lostKnowledge;
    private boolean arePromisesKnown;
    private long openPromises;
    private long lostPromises;

    void lost(Lost lost) {
        lostValues.merge(List.of(lost.file(), lost.column(), lost.sort().words()), 1L, Long::sum);
        lostKnowledge += lost.sort().isKnowledge() ? 1 : 0;
    }

    /** All reasons of a line come one after the other. */
    void refused(String file, RefusedLine reason) {
        var now = new Refused(file, reason);
        refused += last != null && now.isOfTheLineOf(last) ? 0 : 1;
        last = now;
        if (++reasons <= LINES_KEPT) {
            refusedKept.add(now);
        }
    }

    void cannotBeImported(String why) {
        obstacles.add(why);
    }

    /** Why files cannot be imported as they are, as sentences. */
    public List<String> obstacles() {
        return obstacles;
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

    void promises(PromiseReport report) {
        arePromisesKnown = !report.isEmpty();
        openPromises = report.open();
        lostPromises = report.lost();
    }

    /** Whether a file of promises was among them. */
    public boolean arePromisesKnown() {
        return arePromisesKnown;
    }

    /** Promises that somebody still has to keep. */
    public long openPromises() {
        return openPromises;
    }

    /** Those of them that an import would lose. */
    public long lostPromises() {
        return lostPromises;
    }

    /** Values an import would lose that say how customers like it, or what else is known of them. */
    public long lostKnowledge() {
        return lostKnowledge;
    }

    /** Records read, of all files. */
    public long read() {
        return records.values().stream().mapToLong(Integer::longValue).sum();
    }

    /** Lines that an import would refuse. */
    public long refused() {
        return refused;
    }

    /** Why it would refuse them: a line has one reason or more. */
    public long reasons() {
        return reasons;
    }

    /** The first reasons, as sentences that begin with file and line. */
    public List<String> reasons(int most) {
        return refusedKept.stream().limit(most).map(Refused::sentence).toList();
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

    long alone() {
        return unmatched.values().stream().mapToLong(Long::longValue).sum();
    }

    long lost() {
        return lostValues.values().stream().mapToLong(Long::longValue).sum();
    }
}
