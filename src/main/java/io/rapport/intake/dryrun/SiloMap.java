package io.rapport.intake.dryrun;

import static io.rapport.intake.dryrun.Html.number;
import static io.rapport.intake.dryrun.Html.table;

import io.rapport.customer.matching.Verdict;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Several systems at one look: who knows how many customers, what lies where, and who contradicts whom. */
final class SiloMap {

    /** What customers have to whom something is promised. */
    static final String PROMISES = "open promises";

    /** What a system knows: each file of customers is one. */
    static final class Silo {
        private final String name;
        private final Map<String, Long> kinds = new HashMap<>();
        private final Set<String> left = new TreeSet<>();
        private long records;
        /** Records of this one, by the other system that knows them too. */
        private final Map<Silo, BitSet> surely = new HashMap<>();

        private final Map<Silo, BitSet> perhaps = new HashMap<>();

        private Silo(String name) {
            this.name = name;
        }

        void knows(long more) {
            records += more;
        }

        /** One record more tells something of this kind. */
        void has(String kind) {
            kinds.merge(kind, 1L, Long::sum);
        }

        /** An import would leave this kind out. */
        void leaves(String kind) {
            left.add(kind);
        }

        long surelyIn(Silo other) {
            return surely.getOrDefault(other, new BitSet()).cardinality();
        }

        long perhapsIn(Silo other) {
            var asked = (BitSet) perhaps.getOrDefault(other, new BitSet()).clone();
            asked.andNot(surely.getOrDefault(other, new BitSet()));
            return asked.cardinality();
        }

        private long alone() {
            var known = new BitSet();
            Stream.concat(surely.values().stream(), perhaps.values().stream()).forEach(known::or);
            return records - known.cardinality();
        }
    }

    private record Between(Silo one, Silo other) {}

    private final List<Silo> systems = new ArrayList<>();
    /** Kind to the systems that say different things of it, and how many pairs do. */
    private final Map<String, Map<Between, Long>> contradictions = new TreeMap<>();

    Silo add(String name) {
        var added = new Silo(name);
        systems.add(added);
        return added;
    }

    Silo at(int system) {
        return systems.get(system);
    }

    /** Two records that are or may be one person. */
    void met(int left, Silo one, int right, Silo other, Verdict verdict) {
        if (one != other && verdict != Verdict.NO) {
            marks(one, other, verdict).set(left);
            marks(other, one, verdict).set(right);
        }
    }

    private static BitSet marks(Silo of, Silo other, Verdict verdict) {
        return (verdict == Verdict.SURE ? of.surely : of.perhaps).computeIfAbsent(other, first -> new BitSet());
    }

    /** A pair of records that are or may be one person, and differ. */
    void contradicts(String kind, Silo one, Silo other) {
        contradictions.computeIfAbsent(kind, first -> new HashMap<>()).merge(new Between(one, other), 1L, Long::sum);
    }

    /** Which system knows how many of whose customers. */
    String customers() {
        var headings = row(
                List.of("System", "Customers it knows"),
                systems.stream().map(other -> "Also known to " + other.name),
                "Known to it alone");
        var rows = systems.stream()
                .map(one -> row(
                        List.of(one.name, number(one.records)),
                        systems.stream().map(other -> one == other ? "–" : shared(one, other)),
                        number(one.alone())))
                .toList();
        return table(headings, rows);
    }

    private static List<String> row(List<String> first, Stream<String> each, String last) {
        return Stream.of(first.stream(), each, Stream.of(last))
                .flatMap(some -> some)
                .toList();
    }

    private static String shared(Silo one, Silo other) {
        return "%s surely, %s to ask about".formatted(number(one.surelyIn(other)), number(one.perhapsIn(other)));
    }

    /** Which kind of thing each system knows of how many customers; what lies in one alone comes first. */
    String kinds() {
        var headings =
                row(List.of("What is known"), systems.stream().map(one -> "Customers in " + one.name), "Where it lies");
        var kinds = systems.stream()
                .flatMap(one -> one.kinds.keySet().stream())
                .distinct()
                .sorted(Comparator.<String>comparingLong(kind -> holders(kind).size())
                        .thenComparing(Comparator.naturalOrder()))
                .map(kind -> row(
                        List.of(kind),
                        systems.stream().map(one -> number(one.kinds.getOrDefault(kind, 0L))),
                        where(kind)))
                .toList();
        return table(headings, kinds);
    }

    private List<Silo> holders(String kind) {
        return systems.stream().filter(one -> one.kinds.containsKey(kind)).toList();
    }

    private String where(String kind) {
        var holders = holders(kind);
        var lost = holders.stream().filter(one -> one.left.contains(kind)).toList();
        var where = holders.size() == 1
                ? "only in " + holders.get(0).name
                : holders.size() < systems.size() ? "in %d of them".formatted(holders.size()) : all();
        var isLost = lost.isEmpty()
                ? ""
                : lost.size() == holders.size()
                        ? "; an import would leave it out"
                        : "; an import would leave it out of "
                                + lost.stream().map(one -> one.name).collect(Collectors.joining(", "));
        return where + isLost;
    }

    private String all() {
        return systems.size() == 2 ? "in both" : "in all of them";
    }

    /** Which systems say different things of one customer, by kind. */
    String contradictions() {
        var pairs = IntStream.range(0, systems.size())
                .boxed()
                .flatMap(i ->
                        IntStream.range(i, systems.size()).mapToObj(j -> new Between(systems.get(i), systems.get(j))))
                .filter(pair -> contradictions.values().stream().anyMatch(counts -> counts.containsKey(pair)))
                .toList();
        if (pairs.isEmpty()) {
            return "<p>None.</p>";
        }
        var headings = Stream.concat(Stream.of("Kind"), pairs.stream().map(SiloMap::title))
                .toList();
        var rows = contradictions.entrySet().stream()
                .map(kind -> Stream.concat(
                                Stream.of(kind.getKey()),
                                pairs.stream()
                                        .map(pair -> number(kind.getValue().getOrDefault(pair, 0L))))
                        .toList())
                .toList();
        return table(headings, rows);
    }

    private static String title(Between pair) {
        return pair.one() == pair.other()
                ? "Twice in " + pair.one().name
                : "%s and %s".formatted(pair.one().name, pair.other().name);
    }
}
