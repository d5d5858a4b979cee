package io.rapport.rehearsal;

import static java.util.Comparator.comparing;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.jspecify.annotations.Nullable;

/**
 * What is to fire when, over all journeys. Kept beside the engine because "which of all jobs is next" would read more
 * jobs with each open case; a journey's own jobs are few and found by index.
 */
final class Timers {

    /** Periods that end a journey. The log says when a case is closed or comes back; so they wait for its last row. */
    private static final Set<String> ENDS_A_JOURNEY = Set.of("confirmation-period-over", "reopening-period-over");

    /** @param order keeps timers of one moment in the order in which they were found */
    record Timer(Instant at, long order, String job, String activity, CaseJourney journey) {

        boolean isStanding() {
            return at.equals(journey.timers.get(job));
        }
    }

    private final ManagementService jobs;
    private final Clock clock;
    private final PriorityQueue<Timer> agenda =
            new PriorityQueue<>(comparing(Timer::at).thenComparing(Timer::order));
    private final Map<String, String> activities = new HashMap<>();
    private long found;

    Timers(ManagementService jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The next timer that still stands; null when there is none. */
    @Nullable
    Timer next() {
        while (!agenda.isEmpty() && !agenda.peek().isStanding()) {
            agenda.remove();
        }
        return agenda.peek();
    }

    /** Fires it, whatever its due date was: the clock stands at its time. */
    void fire(Timer timer) {
        agenda.remove(timer);
        timer.journey().timers.remove(timer.job());
        jobs.executeJob(timer.job());
    }

    /**
     * Runs what needs no waiting, and notes which timers the journey has now.
     *
     * @return whether it has any job left
     */
    boolean settle(CaseJourney journey) {
        var standing = jobsOf(journey);
        while (standing.stream().anyMatch(job -> job.getDuedate() == null)) {
            standing.stream().filter(job -> job.getDuedate() == null).forEach(job -> jobs.executeJob(job.getId()));
            standing = jobsOf(journey);
        }
        var before = new HashMap<>(journey.timers);
        journey.timers.clear();
        standing.stream()
                .filter(job -> mayFire(job, journey))
                .forEach(job -> note(job, journey, before.get(job.getId())));
        return !standing.isEmpty();
    }

    void forget(CaseJourney journey) {
        journey.timers.clear();
    }

    private void note(Job job, CaseJourney journey, @Nullable Instant noted) {
        var due = job.getDuedate().toInstant();
        if (noted != null && (noted.equals(due) || due.isBefore(clock.instant()))) {
            journey.timers.put(job.getId(), noted);
            return;
        }
        var at = due.isBefore(clock.instant()) ? clock.instant() : due;
        journey.timers.put(job.getId(), at);
        agenda.add(new Timer(at, found++, job.getId(), activityOf(job), journey));
    }

    private boolean mayFire(Job job, CaseJourney journey) {
        return journey.isLogOver() || !ENDS_A_JOURNEY.contains(activityOf(job));
    }

    private List<Job> jobsOf(CaseJourney journey) {
        return jobs.createJobQuery().rootProcessInstanceId(journey.instance()).list();
    }

    private String activityOf(Job job) {
        return activities.computeIfAbsent(job.getJobDefinitionId(), id -> jobs.createJobDefinitionQuery()
                .jobDefinitionId(id)
                .singleResult()
                .getActivityId());
    }
}
