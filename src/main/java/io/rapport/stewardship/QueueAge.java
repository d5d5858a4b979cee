package io.rapport.stewardship;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long customers wait for a steward: the age in seconds of the oldest open case, 0 when there is none. */
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
                .description("Age of the oldest question to a steward that is open")
                .register(registry);
    }

    double seconds() {
        return rows.oldestOpen()
                .map(opened -> Duration.between(opened, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
