package io.rapport.sla.level;

import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Problem;
import io.rapport.sla.SlaClock;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Which reasons there are to pause a clock, and which clocks each of them pauses: {@code clock-pause.dmn}. */
@Component
public class Pauses {

    private static final String DECISION = "clockPause";
    private static final Map<SlaClock, String> COLUMNS = Map.of(
            SlaClock.RESPONSE, "pausesFirstAnswer",
            SlaClock.NEXT_RESPONSE, "pausesNextAnswer",
            SlaClock.RESOLUTION, "pausesSolution",
            SlaClock.TRIAGE, "pausesTriage",
            SlaClock.HAND_OVER, "pausesHandOver",
            SlaClock.VENDOR, "pausesVendor");

    /** A reason that is not in the table. */
    static final class UnknownReason extends Problem {

        private static final long serialVersionUID = 1L;

        UnknownReason(List<String> known) {
            super(
                    Kind.INVALID,
                    "sla/unknown-pause-reason",
                    "That is no reason for which clock-pause.dmn pauses anything. Use one of %s.".formatted(known));
        }
    }

    private final Decisions decisions;

    Pauses(Decisions decisions) {
        this.decisions = decisions;
    }

    /** The reasons that the table knows, in the order of its rules. */
    public List<String> reasons() {
        return decisions.named(DECISION);
    }

    /**
     * The clocks that stand still for this reason.
     *
     * @throws Problem when the table does not know the reason; it lists those it knows
     */
    public List<SlaClock> pausedBy(String reason) {
        var decided =
                decisions.find(DECISION, Map.of("pauseReason", reason)).orElseThrow(() -> new UnknownReason(reasons()));
        return COLUMNS.keySet().stream()
                .filter(clock -> says(decided, COLUMNS.get(clock)))
                .sorted()
                .toList();
    }

    private static boolean says(Decided decided, String column) {
        return decided.text(column).equals("true");
    }
}
