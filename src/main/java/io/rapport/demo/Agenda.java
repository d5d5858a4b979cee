package io.rapport.demo;

import io.rapport.engine.EngineClock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/**
 * What is to happen, in the order of time. While it is played, the engine's clock stands at each moment in turn, and
 * timers of the models fire at their own time in between. Single-threaded; the job executor does not run yet.
 */
final class Agenda {

    private record Entry(Instant at, long number, Runnable what, boolean movesJourneys) {}

    private final PriorityQueue<Entry> entries =
            new PriorityQueue<>(Comparator.comparing(Entry::at).thenComparing(Entry::number));
    private final ManagementService jobs;
    private final EngineClock clock;
    private long count;
    private @Nullable Job next;

    Agenda(ManagementService jobs, EngineClock clock) {
        this.jobs = jobs;
        this.clock = clock;
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
    void playUntil(Instant end) {
        for (var entry = entries.peek(); entry != null && !entry.at().isAfter(end); entry = entries.peek()) {
            entries.remove();
            passTo(entry.at());
            entry.what().run();
            if (entry.movesJourneys()) {
                settle();
            }
        }
        passTo(end);
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
