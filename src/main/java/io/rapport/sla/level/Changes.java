package io.rapport.sla.level;

import io.rapport.engine.Decisions;
import io.rapport.sla.Cause;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Whether a promise that was made gives way to other terms: {@code promise-change.dmn}. */
@Component
public class Changes {

    private static final String DECISION = "promiseChange";

    private final Decisions decisions;

    Changes(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * @param cause why it is looked at again
     * @param later whether the other terms would let it be due later
     */
    public boolean takes(Cause cause, boolean later) {
        var asked = Map.of("cause", cause.code(), "due", later ? "later" : "earlier");
        return decisions.decide(DECISION, asked).text("takes").equals("true");
    }
}
