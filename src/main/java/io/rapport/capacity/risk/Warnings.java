package io.rapport.capacity.risk;

import static java.util.stream.Collectors.toMap;

import io.rapport.capacity.Workload;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.EndedClock;
import io.rapport.sla.standing.EndedClock.How;
import io.rapport.sla.standing.OpenClock;
import io.rapport.sla.standing.PromiseClocksNow;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the warnings, one for each clock, and what became of them. Written under one lock: of two nodes that look at the
 * same time one warns, and the other sees that it did.
 */
@Service
@Transactional
public class Warnings {

    /** A clock that ended longer ago is not opened again: a request may be reopened for 30 days. */
    private static final Duration MAY_REOPEN = Duration.ofDays(60);

    private static final Duration MISSED_WITHIN = Duration.ofDays(1);
    private static final Duration KEPT_FOR = Duration.ofDays(400);

    private final RiskRows rows;
    private final PromiseClocksNow clocks;
    private final Workload workload;
    private final ApplicationEventPublisher events;

    Warnings(RiskRows rows, PromiseClocksNow clocks, Workload workload, ApplicationEventPublisher events) {
        this.rows = rows;
        this.clocks = clocks;
        this.workload = workload;
        this.events = events;
    }

    /** The warnings about clocks that are still open, by clock. */
    @Transactional(readOnly = true)
    public Map<ClockKey, Warning> open() {
        return rows.open().stream().collect(toMap(Warning::key, warning -> warning));
    }

    /** The warnings since then, the first of them first. */
    @Transactional(readOnly = true)
    public List<Warning> since(Instant since) {
        return rows.since(since);
    }

    /** The clocks that need no warning any more: there was one, or it came too late for one. */
    @Transactional(readOnly = true)
    Set<ClockKey> known(Instant now) {
        return rows.known(now.minus(MAY_REOPEN)).stream()
                .map(RiskRows.Known::key)
                .collect(Collectors.toSet());
    }

    /** Warns, unless somebody else has, or the clock does not run any more as it did when it was looked at. */
    void warn(OpenClock seen, Outlook outlook, RiskTable.Verdict verdict, Instant at) {
        rows.takeTurn();
        if (!rows.isKnown(seen.key())
                && clocks.find(seen.key()).filter(seen::equals).isPresent()) {
            rows.warned(seen, outlook, verdict, at);
            var key = seen.key();
            events.publishEvent(new PromiseAtRisk(key.request(), key.clock(), key.nth(), seen.dueAt(), at));
        }
    }

    /**
     * Writes down what became of the clocks that were warned of, and those that were missed without a warning. A miss that
     * was taken back and a solution that was none are open again. Misses are looked for from the last look on, also when
     * nothing ran here for weeks.
     *
     * @param open all clocks that are open now
     */
    void settle(List<OpenClock> open, Instant now) {
        var settled = rows.takeTurn().orElse(Instant.MIN);
        var standing = open.stream().collect(toMap(OpenClock::key, clock -> clock));
        var known = rows.known(now.minus(MAY_REOPEN));
        openAgain(known, standing);
        end(known, standing);
        missedUnwarned(missedFrom(settled, now), now);
        rows.settled(now);
        rows.forget(now.minus(KEPT_FOR));
    }

    private void openAgain(List<RiskRows.Known> known, Map<ClockKey, OpenClock> standing) {
        for (var row : known) {
            var clock = standing.get(row.key());
            if (row.outcome() != null && clock != null && !clock.missed()) {
                if (row.warnedAt() == null) {
                    rows.remove(row.key());
                } else {
                    rows.openAgain(row.key());
                }
            }
        }
    }

    private void end(List<RiskRows.Known> known, Map<ClockKey, OpenClock> standing) {
        var over = known.stream()
                .filter(row -> row.outcome() == null && isOver(standing.get(row.key())))
                .collect(toMap(RiskRows.Known::key, row -> row));
        for (var clock :
                clocks.ended(over.keySet().stream().map(ClockKey::request).toList())) {
            var row = over.get(clock.key());
            if (row != null) {
                rows.ended(clock, before(row, clock));
            }
        }
    }

    /** A little before the last look: what was missed then may have been committed later. */
    private static Instant missedFrom(Instant settled, Instant now) {
        var furthest = now.minus(MAY_REOPEN);
        if (settled.isBefore(furthest)) {
            return furthest;
        }
        return (settled.isBefore(now) ? settled : now).minus(MISSED_WITHIN);
    }

    private void missedUnwarned(Instant since, Instant now) {
        var known = new HashSet<>(known(now));
        var missed = clocks.missedSince(since).stream()
                .filter(clock -> !known.contains(clock.key()))
                .toList();
        var teams = workload.lastTeams(
                missed.stream().map(clock -> clock.key().request()).toList());
        missed.forEach(clock -> rows.missedUnwarned(clock, teams.get(clock.key().request())));
    }

    private static boolean isOver(@Nullable OpenClock clock) {
        return clock == null || clock.missed();
    }

    private static @Nullable Duration before(RiskRows.Known row, EndedClock clock) {
        return row.warnedAt() == null || clock.how() != How.MISSED
                ? null
                : Duration.between(row.warnedAt(), clock.dueAt());
    }
}
