package io.rapport.board;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a filter leaves of the board: counts over all of it, and some lines.
 *
 * @param at when the board was read
 * @param total lines that the filter takes
 * @param byRisk how many of each risk, whatever risk is filtered for
 * @param ages how long ago the clocks of the filtered lines started, in real time
 * @param byTier how many of the filtered lines are of each tier
 * @param byTeam how many each team has; {@link BoardFilter#NO_TEAM} where none has it yet
 * @param byType how many are of each kind of request
 * @param byClock how many are of each kind of clock
 * @param offset how many lines were passed over
 * @param lines from {@code offset} on, the most urgent first
 */
public record BoardView(
        Instant at,
        int total,
        Map<String, Integer> byRisk,
        List<Age> ages,
        Map<String, Integer> byTier,
        Map<String, Integer> byTeam,
        Map<String, Integer> byType,
        Map<String, Integer> byClock,
        int offset,
        List<OpenPromise> lines) {

    /** How many started less than {@code below} ago and longer than the stretch before; the last one has no end. */
    public record Age(String words, int count) {}

    private record Stretch(String words, Duration below) {}

    private static final List<Stretch> STRETCHES = List.of(
            new Stretch("under 1 hour", Duration.ofHours(1)),
            new Stretch("1 to 4 hours", Duration.ofHours(4)),
            new Stretch("4 to 24 hours", Duration.ofDays(1)),
            new Stretch("1 to 3 days", Duration.ofDays(3)),
            new Stretch("3 to 7 days", Duration.ofDays(7)),
            new Stretch("over a week", Duration.ofDays(36_500)));

    static BoardView of(Instant at, List<OpenPromise> all, BoardFilter filter, int offset, int limit) {
        var byRisk = new TreeMap<String, Integer>();
        for (var risk : Risk.values()) {
            byRisk.put(risk.code(), 0);
        }
        var taken = new ArrayList<OpenPromise>();
        for (var line : all) {
            if (filter.takesBut(line)) {
                byRisk.merge(line.risk().code(), 1, Integer::sum);
                if (filter.takes(line)) {
                    taken.add(line);
                }
            }
        }
        var from = Math.min(offset, taken.size());
        return new BoardView(
                at,
                taken.size(),
                byRisk,
                ages(at, taken),
                count(taken, line -> line.tier().code()),
                count(taken, BoardFilter::teamOf),
                count(taken, line -> line.type().code()),
                count(taken, line -> line.key().clock().code()),
                from,
                List.copyOf(taken.subList(from, Math.min(taken.size(), from + limit))));
    }

    private static List<Age> ages(Instant at, List<OpenPromise> lines) {
        var counts = new int[STRETCHES.size()];
        for (var line : lines) {
            var age = Duration.between(line.startedAt(), at);
            var stretch = 0;
            while (stretch < counts.length - 1
                    && age.compareTo(STRETCHES.get(stretch).below()) >= 0) {
                stretch++;
            }
            counts[stretch]++;
        }
        var ages = new ArrayList<Age>();
        for (int i = 0; i < counts.length; i++) {
            ages.add(new Age(STRETCHES.get(i).words(), counts[i]));
        }
        return ages;
    }

    private static Map<String, Integer> count(List<OpenPromise> lines, Function<OpenPromise, String> of) {
        var counts = new TreeMap<String, Integer>();
        lines.forEach(line -> counts.merge(of.apply(line), 1, Integer::sum));
        return counts;
    }
}
