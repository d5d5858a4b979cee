package io.rapport.capacity.risk;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.engine.remembered.RememberedTable;
import io.rapport.kernel.Tier;
import io.rapport.sla.SlaClock;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** Asks {@code promise-risk.dmn} whether what is left is enough. */
@Component
class RiskTable {

    static final String TABLE = "promiseRisk";

    /** @param ratio as {@link Outlook#ratio} has it: a hundred values, so that the answers can be remembered */
    record Question(double ratio, SlaClock clock, Tier tier) {}

    /** What the table says, and which of its rules in which version. */
    record Verdict(boolean atRisk, String reason, String rule, int version) {
        static Verdict of(Decided decided) {
            return new Verdict(
                    Boolean.parseBoolean(decided.text("atRisk")),
                    decided.text("reason"),
                    decided.rule(),
                    decided.version());
        }
    }

    private final RememberedTable<Question, Verdict> remembered;

    RiskTable(Decisions decisions) {
        remembered = new RememberedTable<>(
                decisions,
                TABLE,
                asked -> Verdict.of(decisions.decide(
                        TABLE,
                        Map.of(
                                "ratio",
                                asked.ratio(),
                                "clock",
                                asked.clock().code(),
                                "tier",
                                asked.tier().code()))));
    }

    /** As the table stands now, for one look. */
    Function<Question, Verdict> now() {
        return remembered.now();
    }
}
