package io.rapport.engine.recurring;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.boot.task.ThreadPoolTaskSchedulerBuilder;

class RecurringTimersTest {

    private final Work work = new Work("look", false);
    private final Work everywhere = new Work("listen", true);

    @Test
    void what_fails_once_is_done_again_and_is_told_when_the_application_stops() throws InterruptedException {
        var timers = timers(true, work);
        timers.start();

        assertThat(work.runs.await(20, SECONDS)).as("ran three times").isTrue();
        timers.destroy();
        assertThat(work.stopped.getCount()).isZero();
    }

    @Test
    void nothing_runs_before_everything_has_started() {
        var timers = timers(true, work);

        assertThat(work.runs.getCount()).isEqualTo(3);
        timers.destroy();
    }

    @Test
    void a_node_that_leaves_the_jobs_to_others_does_only_what_every_node_does() {
        assertThat(timers(false, work, everywhere).names()).containsExactly("listen");
        assertThat(timers(true, work, everywhere).names()).containsExactly("look", "listen");
    }

    private static RecurringTimers timers(boolean runsJobs, Recurring... works) {
        return new RecurringTimers(List.of(works), runsJobs, Clock.systemUTC(), new ThreadPoolTaskSchedulerBuilder());
    }

    /** Fails each time it is run. */
    private static final class Work implements Recurring {

        private final CountDownLatch runs = new CountDownLatch(3);
        private final CountDownLatch stopped = new CountDownLatch(1);
        private final String name;
        private final boolean onEveryNode;

        Work(String name, boolean onEveryNode) {
            this.name = name;
            this.onEveryNode = onEveryNode;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public Duration every() {
            return Duration.ofMillis(1);
        }

        @Override
        public boolean isOnEveryNode() {
            return onEveryNode;
        }

        @Override
        public void run() {
            runs.countDown();
            throw new IllegalStateException("Not now.");
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }
}
