package io.rapport.customer.begun;

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

/** Tells what was cut off, once started and every minute: another node may have been killed. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class CutOffTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Begun begun;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    CutOffTimer(Begun begun, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.begun = begun;
        this.clock = clock;
        timer = timers.threadNamePrefix("cut-off-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(begun::tellWhatWasCutOff, clock.instant(), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
