package io.rapport.demo;

import io.rapport.engine.EngineClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is to happen, in the order of time. While it is played, the engine's clock stands at each moment in turn, and
 * timers of the models fire at their own time in between. Single-threaded; the job executor does not run yet.
 */
final class Agenda {

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);
    private static final Duration TOLD_EVERY = Duration.ofSeconds(5);

    private record Entry(Instant at, long number, Runnable what, boolean movesJourneys) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final ManagementService jobs;
    private final EngineClock clock;
    private final Instant begin;
    private final Instant end;
    private long told = System.nanoTime();
    private long count;
    private @Nullable Job next;

    /**
     * @param begin when the first thing happens
     * @param end when the last thing happens; how far it is counts from one to the other
     */
    Agenda(ManagementService jobs, EngineClock clock, Instant begin, Instant end) {
        this.jobs = jobs;
        this.clock = clock;
        this.begin = begin;
        this.end = end;
    }

    /** Something that moves a journey: its jobs are run at once. */
    void at(Instant at, Runnable what) {
        entries.add(new Entry(at, count++, what, true));
    }

    /** Something the engine does not notice. */
    void beside(Instant at, Runnable what) {
        entries.add(new Entry(at, count++, what, false));
    }

    /** Plays everything up to and including this moment; the clock stands there afterwards. */
    void playUntil(Instant last) {
        for (var entry = entries.peek(); entry != null && !entry.at().isAfter(last); entry = entries.peek()) {
            entries.remove();
            tell(entry.at());
            passTo(entry.at());
            entry.what().run();
            if (entry.movesJourneys()) {
                settle();
            }
        }
        passTo(last);
    }

    /** Somebody waits at the console, by a clock of their own. */
    private void tell(Instant at) {
        if (System.nanoTime() - told >= TOLD_EVERY.toNanos()) {
            told = System.nanoTime();
            var share = 100
                    * Duration.between(begin, at).toSeconds()
                    / Duration.between(begin, end).toSeconds();
            LOG.info("… {} %", Math.max(0, Math.min(share, 99)));
        }
    }

    private void passTo(Instant then) {
        for (var timer = next; timer != null && !due(timer).isAfter(then); timer = next) {
            clock.moveTo(due(timer));
            jobs.executeJob(timer.getId());
            settle();
        }
        clock.moveTo(then);
    }

    private void settle() {
        for (var now = messages(); !now.isEmpty(); now = messages()) {
            now.forEach(job -> jobs.executeJob(job.getId()));
        }
        next =
                jobs
                        .createJobQuery()
                        .timers()
                        .active()
                        .withRetriesLeft()
                        .orderByJobDuedate()
                        .asc()
                        .listPage(0, 1)
                        .stream()
                        .findFirst()
                        .orElse(null);
    }

    private List<Job> messages() {
        return jobs.createJobQuery().messages().active().withRetriesLeft().list();
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }
}
