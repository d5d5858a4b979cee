package io.rapport.customer.reading;

import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Read;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Rights;
import io.rapport.customer.needtoknow.Verdict;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Turns an answer into the notes about it: one for each customer, purpose, openness and table, with the kinds in it. */
@Component
class ReadNotes {

    private final ReadLog log;
    private final Clock clock;

    ReadNotes(ReadLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    private record About(CustomerId customer, Access shown, Verdict first) {

        /** What makes one note of many values. */
        record Key(CustomerId customer, Access shown, String purpose, String role, String table, int version) {}

        Key key() {
            return new Key(customer, shown, first.purpose().code(), first.role(), first.table(), first.version());
        }
    }

    private static final class Collected {
        final About about;
        final TreeSet<String> kinds = new TreeSet<>();
        final TreeSet<String> rules = new TreeSet<>();

        Collected(About about) {
            this.about = about;
        }
    }

    /** What a list of many customers does not show is no attempt to read one of them. */
    void note(Reader reader, Map<CustomerId, Rights> rights, List<Personal> values, List<Shown> shown) {
        var collected = new LinkedHashMap<About.Key, Collected>();
        IntStream.range(0, values.size())
                .filter(i -> values.get(i).clear() != null)
                .filter(i -> rights.size() == 1 || shown.get(i).access() == Access.CLEAR)
                .forEach(i -> collect(collected, values.get(i), shown.get(i).verdict()));
        log.note(collected.values().stream()
                .map(all -> read(reader, rights.get(all.about.customer()), all))
                .toList());
    }

    private static void collect(Map<About.Key, Collected> collected, Personal value, Verdict verdict) {
        var about = new About(value.customer(), verdict.access(), verdict);
        var all = collected.computeIfAbsent(about.key(), key -> new Collected(about));
        all.kinds.add(value.kind());
        all.rules.add(verdict.rule());
    }

    private Read read(Reader reader, Rights rights, Collected all) {
        var first = all.about.first();
        return new Read(
                0,
                all.about.customer(),
                reader.user(),
                first.role(),
                first.purpose(),
                all.about.shown(),
                rights.caseOf(first).orElse(null),
                List.copyOf(all.kinds),
                first.table(),
                List.copyOf(all.rules),
                first.version(),
                clock.instant());
    }
}
