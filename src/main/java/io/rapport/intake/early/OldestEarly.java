package io.rapport.intake.early;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.springframework.stereotype.Component;

/** How long an event has waited for its request: the age in seconds of the oldest, 0 when none waits. */
@Component
class OldestEarly implements MeterBinder {

    private final EarlyEvents events;
    private final Clock clock;

    OldestEarly(EarlyEvents events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapport.intake.early.oldest", this, OldestEarly::seconds)
                .baseUnit("seconds")
                .description("Age of the oldest event that waits for the request it is about")
                .register(registry);
    }

    double seconds() {
        return events.waiting().stream()
                .map(EarlyEvents.Waiting::since)
                .min(Comparator.<Instant>naturalOrder())
                .map(since -> Duration.between(since, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }
}
