package io.rapport.board;

import static java.util.stream.Collectors.toMap;

import io.rapport.capacity.risk.Warning;
import io.rapport.capacity.risk.Warnings;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.TeamId;
import io.rapport.request.standing.CasesNow;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.OpenClock;
import io.rapport.sla.standing.PromiseClocksNow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Every open promise, read in three statements and kept for a moment, so that many who look at the board cost no more
 * than one. What happens on this node is seen at once, what happens on another within five seconds.
 */
@Component
public class Board {

    private static final long KEPT = Duration.ofSeconds(5).toNanos();
    private static final Duration MOVED = Duration.ofSeconds(5);
    private static final Comparator<OpenPromise> URGENT_FIRST = Comparator.comparing(OpenPromise::risk)
            .thenComparing(OpenPromise::dueAt)
            .thenComparing(line -> line.key().request().value())
            .thenComparing(line -> line.key().clock())
            .thenComparing(line -> line.key().nth());

    /** @param read of the machine's stopwatch */
    private record Read(Instant at, long read, List<OpenPromise> lines, Map<ClockKey, OpenPromise> open) {}

    private final PromiseClocksNow clocks;
    private final CasesNow cases;
    private final Warnings warnings;
    private final Clock clock;
    private volatile @Nullable Read last;

    Board(PromiseClocksNow clocks, CasesNow cases, Warnings warnings, Clock clock) {
        this.clocks = clocks;
        this.cases = cases;
        this.warnings = warnings;
        this.clock = clock;
    }

    /**
     * What the filter leaves.
     *
     * @param offset how many lines to pass over, zero or more
     * @param limit how many to show, 1 to {@link io.rapport.kernel.Page#MOST}
     */
    public BoardView view(BoardFilter filter, int offset, int limit) {
        var read = read();
        return BoardView.of(read.at(), read.lines(), filter, offset, limit);
    }

    /** The line of this clock; empty when it is met or stopped. */
    public Optional<OpenPromise> find(ClockKey key) {
        return Optional.ofNullable(read().open().get(key));
    }

    /** Something has happened to a promise: who looks next reads again. */
    public void changed() {
        last = null;
    }

    private Read read() {
        var kept = last;
        var now = clock.instant();
        if (kept != null
                && System.nanoTime() - kept.read() < KEPT
                && Duration.between(kept.at(), now).abs().compareTo(MOVED) < 0) {
            return kept;
        }
        var cases = this.cases.all();
        var atRisk = warnings.open();
        var lines = clocks.open().stream()
                .map(each -> {
                    var whose = cases.get(each.key().request());
                    return line(
                            each,
                            whose == null ? null : whose.customer(),
                            whose == null ? null : whose.team(),
                            atRisk.get(each.key()),
                            now);
                })
                .sorted(URGENT_FIRST)
                .toList();
        var open = lines.stream().collect(toMap(OpenPromise::key, line -> line));
        var read = new Read(now, System.nanoTime(), lines, open);
        last = read;
        return read;
    }

    private static OpenPromise line(
            OpenClock each,
            @Nullable CustomerId customer,
            @Nullable TeamId team,
            @Nullable Warning warning,
            Instant now) {
        var risk = risk(each, warning, now);
        return new OpenPromise(
                each.key(),
                customer,
                each.tier(),
                each.type(),
                team,
                each.startedAt(),
                each.dueAt(),
                each.pausedFor(),
                risk,
                risk == Risk.AT_RISK && warning != null ? warning.reason() : null);
    }

    private static Risk risk(OpenClock each, @Nullable Warning warning, Instant now) {
        if (each.isMissedAt(now)) {
            return Risk.MISSED;
        }
        if (!each.isRunningAt(now)) {
            return Risk.PAUSED;
        }
        return warning == null ? Risk.IN_TIME : Risk.AT_RISK;
    }
}
