package io.rapport.rehearsal.report;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The numbers about some cases.
 *
 * @param responses first answers that were judged, and how many of them came in time
 * @param resolutions the same of resolutions
 */
record Figures(int cases, Kept responses, Kept resolutions, int handovers, int reopens) {

    /** How many verdicts there are, and how many say "kept". */
    record Kept(long judged, long kept) {

        /** 0 to 100; 0 when nothing was judged. */
        double percent() {
            return judged == 0 ? 0 : 100.0 * kept / judged;
        }
    }

    /** Half of the cases took no longer than {@code median}, nine of ten no longer than {@code ninth}. Real time. */
    record Took(long cases, Duration median, Duration ninth) {}

    static Figures of(List<CaseOutcome> cases) {
        return new Figures(
                cases.size(),
                kept(cases, true),
                kept(cases, false),
                cases.stream().mapToInt(CaseOutcome::handovers).sum(),
                cases.stream().mapToInt(CaseOutcome::reopens).sum());
    }

    /** Figures of each group, the largest first. */
    static List<Map.Entry<String, Figures>> by(List<CaseOutcome> cases, Function<CaseOutcome, String> group) {
        return cases.stream()
                .collect(Collectors.groupingBy(group, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(entry -> Map.entry(entry.getKey(), of(entry.getValue())))
                .sorted((a, b) ->
                        Integer.compare(b.getValue().cases(), a.getValue().cases()))
                .toList();
    }

    static Took took(List<CaseOutcome> cases, Function<CaseOutcome, @Nullable Instant> until) {
        var sorted = cases.stream()
                .flatMap(kase -> Stream.ofNullable(until.apply(kase)).map(at -> Duration.between(kase.openedAt(), at)))
                .sorted()
                .toList();
        return sorted.isEmpty()
                ? new Took(0, Duration.ZERO, Duration.ZERO)
                : new Took(sorted.size(), sorted.get(within(sorted.size(), 5)), sorted.get(within(sorted.size(), 9)));
    }

    /** The place of the longest one of so many tenths of the cases, in order; at least so many tenths took no longer. */
    private static int within(int cases, int tenths) {
        return (cases * tenths + 9) / 10 - 1;
    }

    private static Kept kept(List<CaseOutcome> cases, boolean response) {
        var verdicts = cases.stream()
                .map(kase -> kase.kept(response))
                .filter(Objects::nonNull)
                .toList();
        return new Kept(
                verdicts.size(), verdicts.stream().filter(Boolean::booleanValue).count());
    }
}
