package io.rapport.capacity.given;

import io.rapport.capacity.Feasibility;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Tier;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks {@code promise-check.dmn} what follows from a promise that cannot be kept. */
@Component("promiseCheckTable")
class CheckTable {

    private static final String TABLE = "promiseCheck";

    private final Decisions decisions;

    CheckTable(Decisions decisions) {
        this.decisions = decisions;
    }

    /** What follows, and which rule says so. */
    record Says(Outcome outcome, Given.Ruled rule) {}

    /** @param standardFits whether the standard variant's promise can be kept */
    Says about(Tier tier, Feasibility found, boolean standardFits, boolean exempt) {
        var decided = decisions.decide(
                TABLE,
                Map.of(
                        "tier",
                        tier.code(),
                        "shortage",
                        found.needed().isEmpty() ? "nobody" : "short",
                        "measured",
                        !found.standing().assumed(),
                        "standardFits",
                        standardFits,
                        "exempt",
                        exempt));
        return new Says(outcome(decided), new Given.Ruled(decided.text("reason"), decided.rule(), decided.version()));
    }

    private static Outcome outcome(Decided decided) {
        return switch (decided.text("action")) {
            case "note" -> Outcome.NOTED;
            case "standard" -> Outcome.STANDARD_VARIANT;
            default -> Outcome.GAP;
        };
    }
}
