package io.rapport.customer.sources;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at the sources every few seconds, on every node that serves. */
@Component
@ConditionalOnWebApplication
class SourceTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(15);
    private static final int SECONDS_TO_END = 5;

    private final Sources sources;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer = new ThreadPoolTaskScheduler();

    SourceTimer(Sources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.setThreadNamePrefix("sources-");
        timer.setDaemon(true);
        // never interrupted: that would close an embedded database under everybody
        timer.setWaitForTasksToCompleteOnShutdown(true);
        timer.setAwaitTerminationSeconds(SECONDS_TO_END);
        timer.initialize();
        timer.scheduleWithFixedDelay(sources::look, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
