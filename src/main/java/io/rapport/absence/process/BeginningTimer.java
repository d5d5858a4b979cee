package io.rapport.absence.process;

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

/** Looks every half minute whether an absence has begun; on nodes that run the engine's jobs, and on those only. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class BeginningTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(30);

    private final Beginnings beginnings;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    BeginningTimer(Beginnings beginnings, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.beginnings = beginnings;
        this.clock = clock;
        timer = timers.threadNamePrefix("absence-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(beginnings::look, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
