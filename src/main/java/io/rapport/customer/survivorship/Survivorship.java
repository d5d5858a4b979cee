package io.rapport.customer.survivorship;

import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code survivorship.dmn}, remembered: its answers depend on the kind alone, and every read of a merged customer asks. */
@Component("customerSurvivorship")
public class Survivorship {

    private static final String TABLE = "survivorship";

    /**
     * What counts for a kind.
     *
     * @param sources for {@link Counts#SOURCE_ORDER}, the first one first
     * @param reason in a few words, for whoever reads the value
     */
    public record Rule(Counts counts, List<String> sources, String reason) {}

    private final Decisions decisions;
    private final RememberedTable<String, Rule> table;

    Survivorship(Decisions decisions) {
        this.decisions = decisions;
        this.table = new RememberedTable<>(decisions, TABLE, this::asked);
    }

    /** The rule for a kind of fact; the table has one for every kind. */
    public Rule of(String kind) {
        return table.now().apply(kind);
    }

    private Rule asked(String kind) {
        var decided = decisions.decide(TABLE, Map.of("kind", kind));
        return new Rule(
                Counts.of(decided.rule(), decided.text("counts")),
                decided.find("sources").map(order -> List.of(order.split(","))).orElse(List.of()),
                decided.text("reason"));
    }
}
