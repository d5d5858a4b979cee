package io.rapport.customer.begun;

import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Tells what was cut off, once started and every minute: another node may have been killed. */
@Component
class CutOffTimer implements Recurring {

    private final Begun begun;

    CutOffTimer(Begun begun) {
        this.begun = begun;
    }

    @Override
    public String name() {
        return "cut-off";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        begun.tellWhatWasCutOff();
    }

    @Override
    public Duration firstAfter() {
        return Duration.ZERO;
    }
}
