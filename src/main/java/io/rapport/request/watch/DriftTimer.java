package io.rapport.request.watch;

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

/** Looks every minute whether the clocks of all cases agree with what stands in timers and lists. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class DriftTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final ClockDrift drift;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    DriftTimer(ClockDrift drift, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.drift = drift;
        this.clock = clock;
        timer = timers.threadNamePrefix("clock-drift-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(drift::check, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
