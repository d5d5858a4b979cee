package io.rapport.customer.sources;

import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at the sources every few seconds, on every node that serves. */
@Component
@ConditionalOnWebApplication
class SourceTimer implements DisposableBean {

    private static final Duration EVERY = Duration.ofSeconds(15);

    private final Sources sources;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    SourceTimer(Sources sources, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.sources = sources;
        this.clock = clock;
        timer = timers.threadNamePrefix("sources-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(sources::look, clock.instant().plus(EVERY), EVERY);
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
