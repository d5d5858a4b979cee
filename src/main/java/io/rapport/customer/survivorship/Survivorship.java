package io.rapport.customer.survivorship;

import io.rapport.engine.Decisions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * {@code survivorship.dmn}, remembered: its answers depend on the kind alone, and every read of a merged customer asks. A
 * newly deployed version counts within five seconds, on each node.
 */
@Component("customerSurvivorship")
public class Survivorship {

    private static final String TABLE = "survivorship";
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    /**
     * What counts for a kind.
     *
     * @param sources for {@link Counts#SOURCE_ORDER}, the first one first
     * @param reason in a few words, for whoever reads the value
     */
    public record Rule(Counts counts, List<String> sources, String reason) {}

    /** @param at of the machine's stopwatch: how long something is remembered is no business time */
    private record Answers(String table, long at, Map<String, Rule> known) {}

    private final Decisions decisions;
    private volatile Answers answers = new Answers("", System.nanoTime() - REMEMBERED, new ConcurrentHashMap<>());

    Survivorship(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The rule for a kind of fact; the table has one for every kind. */
    public Rule of(String kind) {
        return now().computeIfAbsent(kind, this::asked);
    }

    private Map<String, Rule> now() {
        var standing = answers;
        if (System.nanoTime() - standing.at() < REMEMBERED) {
            return standing.known();
        }
        var table = decisions.newest(TABLE).orElse("");
        var known = table.equals(standing.table()) ? standing.known() : new ConcurrentHashMap<String, Rule>();
        answers = new Answers(table, System.nanoTime(), known);
        return known;
    }

    private Rule asked(String kind) {
        var decided = decisions.decide(TABLE, Map.of("kind", kind));
        return new Rule(
                Counts.of(decided.rule(), decided.text("counts")),
                decided.find("sources").map(order -> List.of(order.split(","))).orElse(List.of()),
                decided.text("reason"));
    }
}
