package io.rapport.engine.remembered;

import io.rapport.engine.Decisions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * A decision table whose answers depend on nothing but the question, and which is asked more often than a table can be
 * evaluated. Its answers are remembered; a newly deployed version counts within five seconds, on each node.
 *
 * @param <Q> what it is asked; equal questions have equal answers
 * @param <A> what it answers
 */
public final class RememberedTable<Q, A> {

    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    /** @param at of the machine's stopwatch: how long something is remembered is no business time */
    private record Answers<Q, A>(String table, long at, Map<Q, A> known) {}

    private final Decisions decisions;
    private final String table;
    private final Function<Q, A> asked;
    private volatile Answers<Q, A> answers =
            new Answers<>("", System.nanoTime() - REMEMBERED, new ConcurrentHashMap<>());

    /**
     * @param table the decision's id
     * @param asked asks the table itself
     */
    public RememberedTable(Decisions decisions, String table, Function<Q, A> asked) {
        this.decisions = decisions;
        this.table = table;
        this.asked = asked;
    }

    /**
     * The table as it stands now. Whoever asks more than once for one answer keeps it for that long, so that the whole
     * answer comes from one version.
     */
    public Function<Q, A> now() {
        var known = standing();
        return question -> known.computeIfAbsent(question, asked);
    }

    private Map<Q, A> standing() {
        var before = answers;
        if (System.nanoTime() - before.at() < REMEMBERED) {
            return before.known();
        }
        var deployed = decisions.newest(table).orElse("");
        var known = deployed.equals(before.table()) ? before.known() : new ConcurrentHashMap<Q, A>();
        answers = new Answers<>(deployed, System.nanoTime(), known);
        return known;
    }
}
