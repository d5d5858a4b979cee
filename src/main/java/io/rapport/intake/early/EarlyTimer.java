package io.rapport.intake.early;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Has somebody look after the events that wait, every few seconds: what was cut off by a crash, or could not be done when the
 * request came, is done then. On nodes that run the engine's jobs, and on those only.
 */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class EarlyTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final int SECONDS_TO_END = 5;

    private final Lookout lookout;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();

    EarlyTimer(Lookout lookout, Clock clock) {
        this.lookout = lookout;
        this.clock = clock;
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.setThreadNamePrefix("early-");
        timer.setDaemon(true);
        // never interrupted: that would close an embedded database under everybody
        timer.setWaitForTasksToCompleteOnShutdown(true);
        timer.setAwaitTerminationSeconds(SECONDS_TO_END);
        timer.initialize();
        timer.scheduleWithFixedDelay(lookout::look, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
