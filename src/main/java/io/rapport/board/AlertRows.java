package io.rapport.board;

import static io.rapport.sla.standing.ClockColumns.at;
import static io.rapport.sla.standing.ClockColumns.key;
import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Alerts at rest. */
@Component
class AlertRows {

    /** What an alert tells: each of them once. */
    record Told(ClockKey key, Alert.Kind kind) {}

    private final JdbcClient jdbc;

    AlertRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else writes alerts; up to when was looked, empty when nobody has yet. */
    Optional<Instant> takeTurn() {
        return jdbc.sql("select seen_at from board_turn where id = 1 for update")
                .query((row, n) -> Optional.ofNullable(at(row, "seen_at")))
                .single();
    }

    void seen(Instant at) {
        jdbc.sql("update board_turn set seen_at = :at where id = 1")
                .param("at", at.atOffset(UTC))
                .update();
    }

    boolean isTold(Told told) {
        return jdbc.sql("select count(*) from board_alert where request_id = :request and clock = :clock and nth = :nth"
                                + " and kind = :kind")
                        .param("request", told.key().request().value())
                        .param("clock", told.key().clock().name())
                        .param("nth", told.key().nth())
                        .param("kind", told.kind().name())
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<Told> toldSince(Instant since) {
        return jdbc.sql("select request_id, clock, nth, kind from board_alert where at >= :since")
                .param("since", since.atOffset(UTC))
                .query((row, n) -> new Told(key(row), Alert.Kind.valueOf(row.getString("kind"))))
                .list();
    }

    /** @param alert whose id is given here */
    void insert(Alert alert, @Nullable TeamId team) {
        jdbc.sql(
                        """
                        insert into board_alert (request_id, clock, nth, kind, team, tier, request_type, due_at, at)
                        values (:request, :clock, :nth, :kind, :team, :tier, :type, :due, :at)""")
                .param("request", alert.key().request().value())
                .param("clock", alert.key().clock().name())
                .param("nth", alert.key().nth())
                .param("kind", alert.kind().name())
                .param("team", team == null ? null : team.code())
                .param("tier", alert.tier().code())
                .param("type", alert.type().code())
                .param("due", alert.dueAt().atOffset(UTC))
                .param("at", alert.at().atOffset(UTC))
                .update();
    }

    Optional<Alert> find(long id) {
        return jdbc.sql("select * from board_alert where id = :id")
                .param("id", id)
                .query(AlertRows::read)
                .optional();
    }

    /** False when somebody else was faster. */
    boolean acknowledge(long id, String by, Instant at) {
        return jdbc.sql("update board_alert set acknowledged_by = :by, acknowledged_at = :at"
                                + " where id = :id and acknowledged_by is null")
                        .param("id", id)
                        .param("by", by)
                        .param("at", at.atOffset(UTC))
                        .update()
                > 0;
    }

    long newest() {
        return jdbc.sql("select coalesce(max(id), 0) from board_alert")
                .query(Long.class)
                .single();
    }

    List<Alert> after(long id, int most) {
        return jdbc.sql("select * from board_alert where id > :id order by id fetch first :most rows only")
                .param("id", id)
                .param("most", most)
                .query(AlertRows::read)
                .list();
    }

    List<Alert> acknowledgedSince(Instant since, int most) {
        return jdbc.sql("select * from board_alert where acknowledged_at >= :since order by acknowledged_at desc, id"
                        + " fetch first :most rows only")
                .param("since", since.atOffset(UTC))
                .param("most", most)
                .query(AlertRows::read)
                .list();
    }

    /** Those that nobody has taken note of. */
    List<Alert> waiting(Instant since) {
        return jdbc.sql("select * from board_alert where acknowledged_by is null and at >= :since order by id desc")
                .param("since", since.atOffset(UTC))
                .query(AlertRows::read)
                .list();
    }

    void forget(Instant before) {
        jdbc.sql("delete from board_alert where at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private static Alert read(ResultSet row, int number) throws SQLException {
        var team = row.getString("team");
        return new Alert(
                row.getLong("id"),
                key(row),
                Alert.Kind.valueOf(row.getString("kind")),
                team == null ? null : new TeamId(team),
                new Tier(row.getString("tier")),
                new RequestType(row.getString("request_type")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("acknowledged_by"),
                at(row, "acknowledged_at"));
    }
}
