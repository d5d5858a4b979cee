package io.rapport.customer.nightly;

import io.rapport.engine.recurring.Recurring;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Asks every minute whether the deletions of the night are to be done. */
@Component
class NightlyRetention implements Recurring {

    private final Retention retention;

    NightlyRetention(Retention retention) {
        this.retention = retention;
    }

    @Override
    public String name() {
        return "retention";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        retention.runIfDue();
    }

    @Override
    public void stop() {
        retention.stop();
    }
}
