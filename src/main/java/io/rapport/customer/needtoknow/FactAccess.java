package io.rapport.customer.needtoknow;

import io.rapport.engine.Decisions;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * {@code fact-access.dmn}, remembered: its answers depend on nothing but the question, and every value of every answer
 * asks. A newly deployed version counts within five seconds, on each node.
 */
@Component
class FactAccess {

    private static final String TABLE = "factAccess";
    private static final long REMEMBERED = Duration.ofSeconds(5).toNanos();

    private record Question(String role, Sensitivity sensitivity, Purpose purpose) {}

    /** @param at of the machine's stopwatch: how long something is remembered is no business time */
    private record Answers(String table, long at, Map<Question, Verdict> known) {}

    private final Decisions decisions;
    private volatile Answers answers = new Answers("", System.nanoTime() - REMEMBERED, new ConcurrentHashMap<>());

    FactAccess(Decisions decisions) {
        this.decisions = decisions;
    }

    /** Brings the memory up to date; once for each answer that is given, so that one answer has one version. */
    Map<Question, Verdict> now() {
        var standing = answers;
        if (System.nanoTime() - standing.at() < REMEMBERED) {
            return standing.known();
        }
        var table = decisions.newest(TABLE).orElse("");
        var known = table.equals(standing.table()) ? standing.known() : new ConcurrentHashMap<Question, Verdict>();
        answers = new Answers(table, System.nanoTime(), known);
        return known;
    }

    Verdict ask(Map<Question, Verdict> known, String role, Sensitivity sensitivity, Purpose purpose) {
        return known.computeIfAbsent(new Question(role, sensitivity, purpose), this::asked);
    }

    private Verdict asked(Question question) {
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "role", question.role(),
                        "sensitivity", question.sensitivity().code(),
                        "purpose", question.purpose().code()));
        return new Verdict(
                Access.of(decided.text("access")),
                question.purpose(),
                question.role(),
                decided.rule(),
                decided.version(),
                decided.text("reason"));
    }
}
