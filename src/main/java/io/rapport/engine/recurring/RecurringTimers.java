package io.rapport.engine.recurring;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.stereotype.Component;

/** Runs each {@link Recurring} by a timer of its own, so that a slow one holds up nobody. */
@Component
@ConditionalOnWebApplication
class RecurringTimers implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(RecurringTimers.class);

    private final List<Recurring> works;
    private final Clock clock;
    private final ThreadPoolTaskSchedulerBuilder builder;
    private final List<ThreadPoolTaskScheduler> timers = new ArrayList<>();

    RecurringTimers(
            List<Recurring> works,
            @Value("${camunda.bpm.job-execution.enabled:true}") boolean runsJobs,
            Clock clock,
            ThreadPoolTaskSchedulerBuilder builder) {
        this.works =
                works.stream().filter(work -> runsJobs || work.isOnEveryNode()).toList();
        this.clock = clock;
        this.builder = builder;
    }

    /** Not before everything has started: until then the demo company lives in another time. */
    @EventListener(ApplicationReadyEvent.class)
    void start() {
        works.forEach(this::start);
    }

    private void start(Recurring work) {
        var timer = builder.threadNamePrefix(work.name() + "-").build();
        timers.add(timer);
        timer.setErrorHandler(
                fault -> LOG.error("{} failed; it is tried again in {}.", work.name(), work.every(), fault));
        timer.initialize();
        timer.scheduleWithFixedDelay(work::run, clock.instant().plus(work.firstAfter()), work.every());
    }

    /** The names of what runs here. */
    List<String> names() {
        return works.stream().map(Recurring::name).toList();
    }

    @Override
    public void destroy() {
        works.forEach(Recurring::stop);
        timers.forEach(ThreadPoolTaskScheduler::shutdown);
    }
}
