package io.rapport.sla.ledger;

import static io.rapport.sla.standing.ClockColumns.at;

import io.rapport.kernel.RequestId;
import io.rapport.sla.SlaClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Clocks at rest. */
@Component
class ClockRows {

    private final JdbcClient jdbc;

    ClockRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a clock that starts, and answers its id. */
    long insert(RequestId request, SlaClock clock, int nth, LedgerLine started) {
        var key = new GeneratedKeyHolder();
        jdbc.sql(
                        """
                        insert into sla_clock (version, request_id, clock, nth, started_at, due_at, calendar)
                        values (0, :request, :clock, :nth, :at, :due, :calendar)""")
                .param("request", request.value())
                .param("clock", clock.name())
                .param("nth", nth)
                .param("at", stored(started.at()))
                .param("due", stored(started.dueAt()))
                .param("calendar", started.terms().calendar())
                .update(key, "id");
        return Objects.requireNonNull(key.getKey()).longValue();
    }

    /** All clocks of a case, in the order in which they started. */
    List<ClockRow> of(RequestId request) {
        return jdbc.sql("select * from sla_clock where request_id = :request order by id")
                .param("request", request.value())
                .query(ClockRows::read)
                .list();
    }

    /** The clocks that are neither met nor stopped and count by this calendar; locked until the transaction ends. */
    List<ClockRow> openFor(String calendar) {
        return jdbc.sql(
                        """
                        select * from sla_clock where calendar = :calendar and met_at is null and stopped_at is null
                        order by id for update""")
                .param("calendar", calendar)
                .query(ClockRows::read)
                .list();
    }

    /** The clocks that are neither met nor stopped. */
    List<ClockRow> open() {
        return jdbc.sql("select * from sla_clock where met_at is null and stopped_at is null order by id")
                .query(ClockRows::read)
                .list();
    }

    /**
     * @return the row as it is written
     * @throws OptimisticLockingFailureException when somebody else changed it meanwhile
     */
    ClockRow update(ClockRow row) {
        var changed = jdbc.sql(
                        """
                        update sla_clock set version = version + 1, due_at = :due, met_at = :met, missed_at = :missed,
                            paused_at = :paused, paused_for = :reason, stopped_at = :stopped, calendar = :calendar
                        where id = :id and version = :version""")
                .param("id", row.id())
                .param("version", row.version())
                .param("due", stored(row.dueAt()))
                .param("met", stored(row.metAt()))
                .param("missed", stored(row.missedAt()))
                .param("paused", stored(row.pausedAt()))
                .param("reason", row.pausedFor())
                .param("stopped", stored(row.stoppedAt()))
                .param("calendar", row.calendar())
                .update();
        if (changed == 0) {
            throw new OptimisticLockingFailureException(
                    "The clocks of request %s were changed by somebody else; try again.".formatted(row.request()));
        }
        return row.written();
    }

    private static ClockRow read(ResultSet row, int number) throws SQLException {
        var started = row.getObject("started_at", OffsetDateTime.class).toInstant();
        var due = row.getObject("due_at", OffsetDateTime.class).toInstant();
        return new ClockRow(
                row.getLong("id"),
                row.getLong("version"),
                new RequestId(row.getString("request_id")),
                SlaClock.valueOf(row.getString("clock")),
                row.getInt("nth"),
                started,
                due,
                at(row, "met_at"),
                at(row, "missed_at"),
                at(row, "paused_at"),
                row.getString("paused_for"),
                at(row, "stopped_at"),
                row.getString("calendar"));
    }

    static @Nullable OffsetDateTime stored(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
