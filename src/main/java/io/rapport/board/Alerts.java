package io.rapport.board;

import io.rapport.access.DisplayNames;
import io.rapport.board.AlertRows.Told;
import io.rapport.capacity.Workload;
import io.rapport.capacity.risk.Warning;
import io.rapport.capacity.risk.Warnings;
import io.rapport.kernel.Problem;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.PromiseClocksNow;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The alerts: made from the warnings and the misses that are written down, so that none is lost when a node dies, and
 * under one lock, so that two nodes that look at once tell each of them once.
 */
@Service
@Transactional
public class Alerts {

    /** As much is looked at again: what was written then may have been committed later. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final Duration FIRST = Duration.ofHours(1);
    private static final Duration FURTHEST = Duration.ofDays(7);
    private static final Duration KEPT_FOR = Duration.ofDays(90);

    private final AlertRows rows;
    private final Board board;
    private final Warnings warnings;
    private final PromiseClocksNow clocks;
    private final Workload workload;
    private final DisplayNames names;
    private final Clock clock;

    Alerts(
            AlertRows rows,
            Board board,
            Warnings warnings,
            PromiseClocksNow clocks,
            Workload workload,
            DisplayNames names,
            Clock clock) {
        this.rows = rows;
        this.board = board;
        this.warnings = warnings;
        this.clocks = clocks;
        this.workload = workload;
        this.names = names;
        this.clock = clock;
    }

    /** Makes an alert of each warning and miss of which there is none yet. */
    public void gather() {
        var now = clock.instant();
        var seen = rows.takeTurn().orElse(now.minus(FIRST));
        var since = latest(now.minus(FURTHEST), earliest(seen, now).minus(AGAIN));
        var told = new HashSet<>(rows.toldSince(since));
        for (var alert : found(since, now)) {
            var what = new Told(alert.key(), alert.kind());
            if (told.add(what) && !rows.isTold(what)) {
                rows.insert(alert, teamOf(alert));
            }
        }
        rows.seen(now);
        rows.forget(now.minus(KEPT_FOR));
    }

    /** As the board has it: also who sorts what no team has yet. */
    private @Nullable TeamId teamOf(Alert alert) {
        return board.find(alert.key()).map(OpenPromise::team).orElse(alert.team());
    }

    private List<Alert> found(Instant since, Instant now) {
        var found = new ArrayList<Alert>();
        warnings.since(since).forEach(warning -> found.add(alert(warning)));
        var missed = clocks.missedSince(since);
        var overdue = clocks.overdue(since, now);
        var requests = new ArrayList<>(
                missed.stream().map(each -> each.key().request()).toList());
        overdue.forEach(each -> requests.add(each.key().request()));
        var teams = workload.lastTeams(requests);
        missed.forEach(each -> found.add(missed(
                each.key(), teams.get(each.key().request()), each.tier(), each.type(), each.dueAt(), each.at())));
        overdue.forEach(each -> found.add(missed(
                each.key(), teams.get(each.key().request()), each.tier(), each.type(), each.dueAt(), each.dueAt())));
        return found;
    }

    /**
     * Those that nobody has taken note of, of the last seven days, each with its promise as it stands now; the most urgent
     * first. What was at risk and is missed by now is there once, as missed.
     *
     * @param filter what the promise has to fit; its risk is that of the alert
     */
    @Transactional(readOnly = true)
    public List<Waiting> waiting(BoardFilter filter) {
        return rows.waiting(clock.instant().minus(FURTHEST)).stream()
                .flatMap(alert -> board.find(alert.key()).map(line -> new Waiting(alert, line)).stream())
                .filter(each -> each.isWanted(filter))
                .sorted(Waiting.URGENT_FIRST)
                .toList();
    }

    /** Those with a larger id, the smallest first. */
    @Transactional(readOnly = true)
    public List<Alert> after(long id, int most) {
        return rows.after(id, most);
    }

    /** The id of the newest; zero when there is none. */
    @Transactional(readOnly = true)
    public long newest() {
        return rows.newest();
    }

    /** Those that somebody has taken note of since then, the last one first. */
    @Transactional(readOnly = true)
    public List<Alert> acknowledgedSince(Instant since, int most) {
        return rows.acknowledgedSince(since, most);
    }

    /**
     * Somebody takes note, by name. The same person again changes nothing.
     *
     * @throws UnknownAlert when there is none of this id
     * @throws SomebodyWasFirst when somebody else has taken note; it says who and when
     */
    public Alert acknowledge(long id, String person) {
        var faster = rows.acknowledge(id, person, clock.instant());
        var alert = rows.find(id).orElseThrow(() -> new UnknownAlert(id));
        if (!faster && !person.equals(alert.acknowledgedBy())) {
            throw new SomebodyWasFirst(alert, names.of(String.valueOf(alert.acknowledgedBy())));
        }
        return alert;
    }

    /** No alert has this id, or it is older than is kept. */
    public static final class UnknownAlert extends Problem {
        private static final long serialVersionUID = 1L;

        UnknownAlert(long id) {
            super(Kind.NOT_FOUND, "board/unknown-alert", "There is no alert %d; load the board again.".formatted(id));
        }
    }

    /** One person takes note of an alert. */
    public static final class SomebodyWasFirst extends Problem {
        private static final long serialVersionUID = 1L;

        SomebodyWasFirst(Alert alert, String who) {
            super(
                    Kind.CONFLICT,
                    "board/somebody-was-first",
                    "%s has taken note of alert %d at %s; ask there before you act."
                            .formatted(who, alert.id(), alert.acknowledgedAt()));
        }
    }

    private static Alert alert(Warning warning) {
        return new Alert(
                0,
                warning.key(),
                Alert.Kind.AT_RISK,
                warning.team(),
                warning.tier(),
                warning.type(),
                warning.dueAt(),
                warning.at(),
                null,
                null);
    }

    private static Alert missed(
            ClockKey key, @Nullable TeamId team, Tier tier, RequestType type, Instant due, Instant at) {
        return new Alert(0, key, Alert.Kind.MISSED, team, tier, type, due, at, null, null);
    }

    private static Instant earliest(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
