package io.rapport.customer.nightly;

import io.rapport.customer.quality.Quality;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Asks every minute whether the night's work is to be done; on nodes that run the engine's jobs, and on those only. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class NightTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Retention retention;
    private final Quality quality;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    NightTimer(Retention retention, Quality quality, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.quality = quality;
        this.retention = retention;
        this.clock = clock;
        timer = timers.threadNamePrefix("retention-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(retention::runIfDue, clock.instant().plus(EVERY), EVERY);
        timer.scheduleWithFixedDelay(quality::measureIfDue, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        retention.stop();
        timer.shutdown();
    }
}
