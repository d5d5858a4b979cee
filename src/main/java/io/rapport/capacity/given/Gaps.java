package io.rapport.capacity.given;

import io.rapport.kernel.RequestId;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import io.rapport.sla.SlaClock;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How gaps between what was expected and what could be kept ended, and whether what was promised then was kept. */
@Service
@Transactional(readOnly = true)
public class Gaps {

    /** The most that are looked at, the newest. */
    public static final int MOST = 1000;

    private static final Duration LATELY = Duration.ofDays(90);

    private final GivenRows rows;
    private final Promises promises;
    private final Clock clock;

    Gaps(GivenRows rows, Promises promises, Clock clock) {
        this.rows = rows;
        this.promises = promises;
        this.clock = clock;
    }

    /**
     * How those ended that have one outcome.
     *
     * @param kept what was promised was met in time
     * @param missed it was not
     * @param running neither yet
     */
    public record Ended(Outcome outcome, long gaps, long kept, long missed, long running) {}

    /**
     * @param since from when on gaps are counted
     * @param open nobody has said yet what is promised
     * @param ended by outcome, those that were most first
     */
    public record Summary(Instant since, long gaps, long open, List<Ended> ended) {}

    private enum Later {
        KEPT,
        MISSED,
        RUNNING
    }

    /** Of the last ninety days, {@value #MOST} at most. */
    public Summary lately() {
        var since = clock.instant().minus(LATELY);
        var found = rows.gaps(since, MOST);
        var byOutcome = new TreeMap<Outcome, Map<Later, Long>>();
        found.stream()
                .filter(decision -> decision.outcome().isPromised())
                .collect(Collectors.groupingBy(Given::outcome))
                .forEach((outcome, decisions) -> byOutcome.put(
                        outcome,
                        decisions.stream().collect(Collectors.groupingBy(this::later, Collectors.counting()))));
        var ended = byOutcome.entrySet().stream()
                .map(entry -> ended(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingLong(Ended::gaps).reversed())
                .toList();
        var open = found.stream().filter(Given::isOpen).count();
        return new Summary(since, found.size(), open, ended);
    }

    private static Ended ended(Outcome outcome, Map<Later, Long> later) {
        var kept = later.getOrDefault(Later.KEPT, 0L);
        var missed = later.getOrDefault(Later.MISSED, 0L);
        var running = later.getOrDefault(Later.RUNNING, 0L);
        return new Ended(outcome, kept + missed + running, kept, missed, running);
    }

    /** By the clocks of what was promised: missed when one was, kept when all are met. */
    private Later later(Given decision) {
        return promises.find(new RequestId(decision.subject())).map(Gaps::later).orElse(Later.RUNNING);
    }

    private static Later later(Promise promise) {
        var promised = promise.clocks().stream()
                .filter(clock -> clock.clock() == SlaClock.RESPONSE || clock.clock() == SlaClock.RESOLUTION)
                .toList();
        if (promised.stream().anyMatch(ClockState::missed)) {
            return Later.MISSED;
        }
        return promised.stream().allMatch(clock -> clock.metAt() != null) ? Later.KEPT : Later.RUNNING;
    }
}
