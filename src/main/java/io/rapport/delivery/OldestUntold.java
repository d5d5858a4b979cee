package io.rapport.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** How long others have not heard what they must: the age in seconds of the oldest message, 0 when there is none. */
@Component
class OldestUntold implements MeterBinder {

    private final OutboxRows rows;
    private final Clock clock;

    OldestUntold(OutboxRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapport.delivery.oldest", this, OldestUntold::seconds)
                .baseUnit("seconds")
                .description("Age of the oldest message that its recipient has not taken yet")
                .register(registry);
    }

    double seconds() {
        return rows.oldest()
                .map(written -> Duration.between(written, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
