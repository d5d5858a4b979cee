package io.rapport.sla.standing;

import static io.rapport.sla.standing.ClockColumns.at;
import static io.rapport.sla.standing.ClockColumns.key;
import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.Tier;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The clocks of all cases at once: one statement for all of them, not one for each. */
@Component
public class PromiseClocksNow {

    private static final String CLOCKS =
            "select c.*, p.tier, p.request_type from sla_clock c join sla_promise p on p.request_id = c.request_id where ";
    private static final String OPEN = "c.met_at is null and c.stopped_at is null";
    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    PromiseClocksNow(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every clock that is neither met nor stopped, the one that is due first first. */
    public List<OpenClock> open() {
        return jdbc.sql(CLOCKS + OPEN + " order by c.due_at, c.id")
                .query(PromiseClocksNow::readOpen)
                .list();
    }

    /** The clocks of this case that are neither met nor stopped, the one that is due first first. */
    public List<OpenClock> open(RequestId request) {
        return jdbc.sql(CLOCKS + OPEN + " and c.request_id = :request order by c.due_at, c.id")
                .param("request", request.value())
                .query(PromiseClocksNow::readOpen)
                .list();
    }

    /** This clock, if it is neither met nor stopped. */
    public Optional<OpenClock> find(ClockKey key) {
        return jdbc.sql(CLOCKS + OPEN + " and c.request_id = :request and c.clock = :clock and c.nth = :nth")
                .param("request", key.request().value())
                .param("clock", key.clock().name())
                .param("nth", key.nth())
                .query(PromiseClocksNow::readOpen)
                .optional();
    }

    /** The clocks of these cases that were met, stopped or missed; a statement for each 500 cases. */
    public List<EndedClock> ended(Collection<RequestId> requests) {
        var ids = requests.stream().map(RequestId::value).distinct().toList();
        var found = new ArrayList<EndedClock>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            found.addAll(jdbc.sql(CLOCKS + "c.request_id in (:ids) and"
                            + " (c.met_at is not null or c.stopped_at is not null or c.missed_at is not null)")
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + AT_ONCE)))
                    .query(PromiseClocksNow::readEnded)
                    .list());
        }
        return found;
    }

    /** The clocks that were found missed since then, or were met since then and too late; the first of them first. */
    public List<EndedClock> missedSince(Instant since) {
        return jdbc
                .sql(CLOCKS + "(c.missed_at >= :since or c.met_at >= :since and c.met_at > c.due_at) order by c.id")
                .param("since", since.atOffset(UTC))
                .query(PromiseClocksNow::readEnded)
                .list()
                .stream()
                .filter(clock -> clock.how() == EndedClock.How.MISSED)
                .toList();
    }

    /** The clocks that ran into their due time from {@code since} on and before {@code now}, and that nobody has marked yet. */
    public List<OpenClock> overdue(Instant since, Instant now) {
        return jdbc.sql(CLOCKS + OPEN + " and c.paused_at is null and c.missed_at is null"
                        + " and c.due_at >= :since and c.due_at < :now order by c.due_at, c.id")
                .param("since", since.atOffset(UTC))
                .param("now", now.atOffset(UTC))
                .query(PromiseClocksNow::readOpen)
                .list();
    }

    private static OpenClock readOpen(ResultSet row, int number) throws SQLException {
        return new OpenClock(
                key(row),
                Objects.requireNonNull(at(row, "started_at")),
                Objects.requireNonNull(at(row, "due_at")),
                row.getString("paused_for"),
                row.getObject("missed_at") != null,
                row.getString("calendar"),
                new Tier(row.getString("tier")),
                new RequestType(row.getString("request_type")));
    }

    private static EndedClock readEnded(ResultSet row, int number) throws SQLException {
        return EndedClock.of(
                key(row),
                Objects.requireNonNull(at(row, "due_at")),
                at(row, "met_at"),
                at(row, "stopped_at"),
                at(row, "missed_at"),
                new Tier(row.getString("tier")),
                new RequestType(row.getString("request_type")));
    }
}
