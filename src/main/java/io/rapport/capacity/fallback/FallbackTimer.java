package io.rapport.capacity.fallback;

import io.rapport.capacity.Loads;
import io.rapport.capacity.Workload;
import io.rapport.kernel.TeamId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at every team each minute; on nodes that run the engine's jobs, and on those only. */
@Component
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class FallbackTimer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(FallbackTimer.class);
    private static final Duration EVERY = Duration.ofMinutes(1);

    private final Fallback fallback;
    private final Loads loads;
    private final Workload workload;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;

    FallbackTimer(
            Fallback fallback, Loads loads, Workload workload, Clock clock, ThreadPoolTaskSchedulerBuilder timers) {
        this.fallback = fallback;
        this.loads = loads;
        this.workload = workload;
        this.clock = clock;
        timer = timers.threadNamePrefix("capacity-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(this::look, clock.instant().plus(EVERY), EVERY);
    }

    private void look() {
        loads.teams().forEach(this::look);
        workload.tidy();
    }

    private void look(TeamId team) {
        try {
            fallback.look(team);
        } catch (RuntimeException notNow) {
            LOG.warn("Could not look how busy {} is; it is tried again in a minute.", team, notNow);
        }
    }

    @Override
    public void destroy() {
        timer.shutdown();
    }
}
