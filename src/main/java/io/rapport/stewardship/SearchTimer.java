package io.rapport.stewardship;

import io.rapport.customer.lookalikes.Lookalikes;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Looks at whoever is due, beside everybody's work; on nodes that run the engine's jobs, and on those only. */
@Component("stewardshipTimer")
@ConditionalOnWebApplication
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class SearchTimer implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(SearchTimer.class);
    private static final int AT_ONCE = 50;

    private final Lookalikes lookalikes;
    private final TwinSearch search;
    private final Duration every;
    private final Clock clock;
    private final ThreadPoolTaskScheduler timer;
    private volatile boolean stopped;

    SearchTimer(
            Lookalikes lookalikes,
            TwinSearch search,
            @Value("${rapport.stewardship.look-every}") Duration every,
            Clock clock,
            ThreadPoolTaskSchedulerBuilder timers) {
        this.lookalikes = lookalikes;
        this.search = search;
        this.every = every;
        this.clock = clock;
        timer = timers.threadNamePrefix("stewardship-").build();
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        timer.initialize();
        timer.scheduleWithFixedDelay(this::look, clock.instant().plus(every), every);
    }

    private void look() {
        var due = lookalikes.due(AT_ONCE);
        while (!due.isEmpty() && !stopped) {
            due.stream().filter(customer -> !stopped).forEach(this::look);
            due = lookalikes.due(AT_ONCE);
        }
    }

    private void look(CustomerId customer) {
        try {
            search.lookAt(customer);
        } catch (RuntimeException notNow) {
            LOG.warn("Could not look whether {} is known twice; it is tried again in ten minutes.", customer, notNow);
            lookalikes.postpone(customer);
        }
    }

    @Override
    public void destroy() {
        stopped = true;
        timer.shutdown();
    }
}
