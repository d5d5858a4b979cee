package io.rapport.capacity.fallback;

import static java.time.ZoneOffset.UTC;

import io.rapport.capacity.Load;
import io.rapport.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where the teams stand, and when that changed, at rest. */
@Component
class FallbackRows {

    private final JdbcClient jdbc;

    FallbackRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Hysteresis> find(TeamId team) {
        return state(team, "");
    }

    /** Until the end of the transaction nobody else looks at this team. */
    Optional<Hysteresis> lock(TeamId team) {
        return state(team, " for update");
    }

    private Optional<Hysteresis> state(TeamId team, String lock) {
        return jdbc.sql("select * from capacity_state where team = :team" + lock)
                .param("team", team.code())
                .query((row, n) -> new Hysteresis(
                        Mode.valueOf(row.getString("mode")),
                        at(row, "since"),
                        row.getObject("pending_since") == null ? null : at(row, "pending_since"),
                        at(row, "seen_at")))
                .optional();
    }

    void insert(TeamId team, Hysteresis state) {
        write(
                "insert into capacity_state (team, mode, since, pending_since, seen_at)"
                        + " values (:team, :mode, :since, :pending, :seen)",
                team,
                state);
    }

    void update(TeamId team, Hysteresis state) {
        write(
                "update capacity_state set mode = :mode, since = :since, pending_since = :pending, seen_at = :seen"
                        + " where team = :team",
                team,
                state);
    }

    private void write(String sql, TeamId team, Hysteresis state) {
        jdbc.sql(sql)
                .param("team", team.code())
                .param("mode", state.mode().name())
                .param("since", state.since().atOffset(UTC))
                .param("pending", offset(state.pendingSince()))
                .param("seen", state.seenAt().atOffset(UTC))
                .update();
    }

    void changed(Mode from, Mode to, Instant at, Load load, Limits limits) {
        jdbc.sql(
                        """
                        insert into capacity_change (team, from_mode, to_mode, changed_at, utilisation, backlog_hours, queue,
                            people, arrivals_hourly, handling_seconds, rule, table_version)
                        values (:team, :from, :to, :at, :utilisation, :backlog, :queue, :people, :arrivals, :handling,
                            :rule, :version)""")
                .param("team", load.team().code())
                .param("from", from.name())
                .param("to", to.name())
                .param("at", at.atOffset(UTC))
                .param("utilisation", load.utilisation())
                .param("backlog", load.backlogHours())
                .param("queue", load.open())
                .param("people", load.people())
                .param("arrivals", load.arrivalsPerHour())
                .param("handling", load.handling().median().toSeconds())
                .param("rule", limits.rule())
                .param("version", limits.version())
                .update();
    }

    List<FallbackChange> changes(TeamId team, long below, int most) {
        return jdbc.sql("select * from capacity_change where team = :team and id < :below order by id desc"
                        + " fetch first :most rows only")
                .param("team", team.code())
                .param("below", below)
                .param("most", most)
                .query(FallbackRows::change)
                .list();
    }

    private static FallbackChange change(ResultSet row, int number) throws SQLException {
        return new FallbackChange(
                row.getLong("id"),
                new TeamId(row.getString("team")),
                Mode.valueOf(row.getString("from_mode")),
                Mode.valueOf(row.getString("to_mode")),
                at(row, "changed_at"),
                row.getDouble("utilisation"),
                row.getDouble("backlog_hours"),
                row.getLong("queue"),
                row.getInt("people"),
                row.getDouble("arrivals_hourly"),
                Duration.ofSeconds(row.getLong("handling_seconds")),
                row.getString("rule"),
                row.getInt("table_version"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }
}
