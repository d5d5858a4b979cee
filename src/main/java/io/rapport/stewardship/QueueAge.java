package io.rapport.stewardship;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long customers wait for a steward, in seconds: the case that waits longest; one that was put off waits for its day. */
@Component("stewardQueueAge")
class QueueAge implements MeterBinder {

    private final CaseRows rows;
    private final Clock clock;

    QueueAge(CaseRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapport.steward.cases.oldest", this, QueueAge::seconds)
                .baseUnit("seconds")
                .description("How long the question waits that waits longest for a steward")
                .register(registry);
    }

    double seconds() {
        var now = clock.instant();
        return rows.waitingSince(now)
                .map(since -> Duration.between(since, now).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
