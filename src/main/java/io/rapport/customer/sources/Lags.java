package io.rapport.customer.sources;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/** From what happened in a source to what can be seen here, measured; the metric is {@code rapport.source.lag}. */
@Component
class Lags {

    private static final Duration WINDOW = Duration.ofMinutes(10);
    private static final double P95 = 0.95;

    private final MeterRegistry meters;
    private final Map<String, Timer> timers = new ConcurrentHashMap<>();

    Lags(MeterRegistry meters) {
        this.meters = meters;
    }

    /** A source whose clock goes ahead of ours has no lag. */
    void record(String source, Duration lag) {
        timers.computeIfAbsent(source, this::timer).record(lag.isNegative() ? Duration.ZERO : lag);
    }

    /** Of 95 in 100 messages of the last ten minutes; empty when there were none. */
    Optional<Duration> p95(String source) {
        return Optional.ofNullable(timers.get(source))
                .map(timer -> timer.takeSnapshot().percentileValues()[0].value(TimeUnit.MILLISECONDS))
                .filter(millis -> millis > 0)
                .map(millis -> Duration.ofMillis(Math.round(millis)));
    }

    private Timer timer(String source) {
        return Timer.builder("rapport.source.lag")
                .description("From what happened in a source to what can be seen here")
                .tag("source", source)
                .publishPercentiles(P95)
                .distributionStatisticExpiry(WINDOW)
                .register(meters);
    }
}
