package io.rapport.request.watch;

import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Looks every minute whether the clocks of all cases agree with what stands in timers and lists. */
@Component
class DriftTimer implements Recurring {

    private final ClockDrift drift;

    DriftTimer(ClockDrift drift) {
        this.drift = drift;
    }

    @Override
    public String name() {
        return "clock-drift";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        drift.check();
    }
}
