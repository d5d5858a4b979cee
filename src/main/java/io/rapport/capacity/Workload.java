package io.rapport.capacity;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.sla.BusinessCalendars;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Is told what becomes of pieces of work, in the transaction in which it happens. Said again, each changes nothing; of a
 * piece that is not known, or is over, nothing is noted. A task is named by the engine's id.
 */
@Service
@Transactional
@EnableConfigurationProperties({CapacityPolicy.class, TeamHours.class})
public class Workload {

    private static final int AT_ONCE = 500;

    private final WorkRows rows;
    private final Reservations reserved;
    private final TeamHours hours;
    private final BusinessCalendars calendars;
    private final CapacityPolicy policy;
    private final Clock clock;

    Workload(
            WorkRows rows,
            Reservations reserved,
            TeamHours hours,
            BusinessCalendars calendars,
            CapacityPolicy policy,
            Clock clock) {
        this.rows = rows;
        this.reserved = reserved;
        this.hours = hours;
        this.calendars = calendars;
        this.policy = policy;
        this.clock = clock;
    }

    /** A team has a piece of work to do; nobody has it yet. What was promised on this request is begun. */
    public void arrived(String task, RequestId request, TeamId team, RequestType skill, Instant at) {
        if (rows.find(task).isEmpty()) {
            rows.insert(new Piece(task, request, team, skill, at, null, Duration.ZERO, null));
            reserved.release(request.value());
        }
    }

    /** Somebody has it; who goes on from somebody else goes on with the same stretch. */
    public void taken(String task, Instant at) {
        rows.find(task)
                .filter(piece -> piece.leftAt() == null && piece.takenAt() == null)
                .ifPresent(piece -> rows.change(task, at, piece.worked(), null));
    }

    /** Nobody has it any more, and it is still to be done. */
    public void putBack(String task, Instant at) {
        rows.find(task)
                .filter(piece -> piece.leftAt() == null && piece.takenAt() != null)
                .ifPresent(piece -> rows.change(task, null, worked(piece, at), null));
    }

    /** It is done, or went away. */
    public void left(String task, Instant at) {
        rows.find(task)
                .filter(piece -> piece.leftAt() == null)
                .ifPresent(piece -> rows.change(task, null, worked(piece, at), at));
    }

    /**
     * Business time between two moments by the calendar of the team.
     *
     * @return zero when {@code to} is not after {@code from}
     */
    public Duration worked(TeamId team, Instant from, Instant to) {
        return to.isAfter(from) ? calendars.get(hours.of(team)).between(from, to) : Duration.ZERO;
    }

    /** All pieces that are still to be done. */
    @Transactional(readOnly = true)
    public List<Piece> open() {
        return rows.open();
    }

    /** Which team works on these requests, or did last; one that no team has had is not in it. A statement for each 500. */
    @Transactional(readOnly = true)
    public Map<RequestId, TeamId> lastTeams(Collection<RequestId> requests) {
        var ids = requests.stream().map(RequestId::value).distinct().toList();
        var found = new HashMap<RequestId, TeamId>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            found.putAll(rows.lastTeams(ids.subList(from, Math.min(ids.size(), from + AT_ONCE))));
        }
        return found;
    }

    /** Whether nothing is known, as after an update of an older installation. */
    @Transactional(readOnly = true)
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Finished pieces from before this moment are of no use to anybody. */
    public Instant keptSince() {
        return clock.instant().minus(policy.keep());
    }

    /** Forgets finished pieces that are of no use any more. */
    public void tidy() {
        rows.forget(keptSince());
    }

    /** Makes the read model again from what the records say. */
    public void rebuild(List<Piece> pieces) {
        rows.clear();
        pieces.forEach(rows::insert);
    }

    private Duration worked(Piece piece, Instant until) {
        return piece.takenAt() == null
                ? piece.worked()
                : piece.worked().plus(worked(piece.team(), piece.takenAt(), until));
    }
}
