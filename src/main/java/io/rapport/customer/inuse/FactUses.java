package io.rapport.customer.inuse;

import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.store.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which facts decisions used, from whom, and how old they were then. */
@Component
public class FactUses {

    private final JdbcClient jdbc;
    private final Clock clock;

    FactUses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A decision was made with these; what did not count is left out. In the caller's transaction, once for each decision.
     *
     * @param decision as the fact catalogue calls it
     * @param ref names the decision in its own room, for example {@code T-100001}
     */
    public void note(String decision, String ref, Collection<DecisionFact> facts) {
        var at = Columns.time(clock.instant());
        facts.forEach(used -> used.counts().ifPresent(fact -> jdbc.sql(
                        """
                                insert into customer_fact_used
                                    (decision, decision_ref, kind, fact_id, source, age_seconds, used_at)
                                values (:decision, :ref, :kind, :fact, :source, :age, :at)""")
                .param("decision", decision)
                .param("ref", ref)
                .param("kind", fact.kind())
                .param("fact", WrongFactRows.number(fact.id()))
                .param("source", fact.source())
                .param("age", Objects.requireNonNull(used.age()).toSeconds())
                .param("at", at)
                .update()));
    }
}
