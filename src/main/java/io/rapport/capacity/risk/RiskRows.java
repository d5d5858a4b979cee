package io.rapport.capacity.risk;

import static io.rapport.sla.standing.ClockColumns.at;
import static io.rapport.sla.standing.ClockColumns.key;
import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import io.rapport.sla.standing.EndedClock;
import io.rapport.sla.standing.OpenClock;
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

/** Warnings and misses at rest. */
@Component
class RiskRows {

    private static final String KEY = " where request_id = :request and clock = :clock and nth = :nth";

    /** @param outcome null while the clock is open */
    record Known(ClockKey key, @Nullable Instant warnedAt, EndedClock.@Nullable How outcome) {}

    private final JdbcClient jdbc;

    RiskRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the end of the transaction nobody else writes here; up to when was settled, empty when nobody has yet. */
    Optional<Instant> takeTurn() {
        return jdbc.sql("select settled_at from capacity_risk_turn where id = 1 for update")
                .query((row, n) -> Optional.ofNullable(at(row, "settled_at")))
                .single();
    }

    void settled(Instant at) {
        jdbc.sql("update capacity_risk_turn set settled_at = :at where id = 1")
                .param("at", at.atOffset(UTC))
                .update();
    }

    boolean isKnown(ClockKey key) {
        return on("select count(*) from capacity_risk" + KEY, key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    /** Those of open clocks, and of such as ended since then: one of these may be open again. */
    List<Known> known(Instant endedSince) {
        return jdbc.sql("select request_id, clock, nth, warned_at, outcome from capacity_risk"
                        + " where outcome is null or ended_at >= :since")
                .param("since", endedSince.atOffset(UTC))
                .query((row, n) -> new Known(
                        key(row),
                        at(row, "warned_at"),
                        row.getString("outcome") == null ? null : EndedClock.How.valueOf(row.getString("outcome"))))
                .list();
    }

    void warned(OpenClock clock, Outlook outlook, RiskTable.Verdict verdict, Instant at) {
        on(
                        """
                        insert into capacity_risk (request_id, clock, nth, team, tier, request_type, due_at, warned_at,
                            left_seconds, needed_seconds, ahead, people, median_seconds, handling_seconds, assumed,
                            reason, rule, table_version)
                        values (:request, :clock, :nth, :team, :tier, :type, :due, :at, :left, :needed, :ahead, :people,
                            :median, :handling, :assumed, :reason, :rule, :version)""",
                        clock.key())
                .param("team", outlook.team() == null ? null : outlook.team().code())
                .param("tier", clock.tier().code())
                .param("type", clock.type().code())
                .param("due", clock.dueAt().atOffset(UTC))
                .param("at", at.atOffset(UTC))
                .param("left", outlook.left().toSeconds())
                .param("needed", outlook.needed().map(Duration::toSeconds).orElse(null))
                .param("ahead", outlook.ahead())
                .param("people", outlook.people())
                .param("median", outlook.median().toSeconds())
                .param("handling", outlook.handling().toSeconds())
                .param("assumed", outlook.assumed())
                .param("reason", verdict.reason())
                .param("rule", verdict.rule())
                .param("version", verdict.version())
                .update();
    }

    void missedUnwarned(EndedClock clock, @Nullable TeamId team) {
        on(
                        """
                        insert into capacity_risk (request_id, clock, nth, team, tier, request_type, due_at, outcome, ended_at)
                        values (:request, :clock, :nth, :team, :tier, :type, :due, 'MISSED', :at)""",
                        clock.key())
                .param("team", team == null ? null : team.code())
                .param("tier", clock.tier().code())
                .param("type", clock.type().code())
                .param("due", clock.dueAt().atOffset(UTC))
                .param("at", clock.at().atOffset(UTC))
                .update();
    }

    /** @param before of a miss, from the warning until it was due; else null */
    void ended(EndedClock clock, @Nullable Duration before) {
        on(
                        "update capacity_risk set outcome = :how, ended_at = :at, due_at = :due, before_seconds = :before"
                                + KEY,
                        clock.key())
                .param("how", clock.how().name())
                .param("at", clock.at().atOffset(UTC))
                .param("due", clock.dueAt().atOffset(UTC))
                .param("before", before == null ? null : before.toSeconds())
                .update();
    }

    void openAgain(ClockKey key) {
        on("update capacity_risk set outcome = null, ended_at = null, before_seconds = null" + KEY, key)
                .update();
    }

    void remove(ClockKey key) {
        on("delete from capacity_risk" + KEY, key).update();
    }

    void forget(Instant endedBefore) {
        jdbc.sql("delete from capacity_risk where ended_at < :before")
                .param("before", endedBefore.atOffset(UTC))
                .update();
    }

    List<Warning> open() {
        return jdbc.sql("select * from capacity_risk where outcome is null and warned_at is not null")
                .query(RiskRows::warning)
                .list();
    }

    List<Warning> since(Instant since) {
        return jdbc.sql(
                        "select * from capacity_risk where warned_at >= :since order by warned_at, request_id, clock, nth")
                .param("since", since.atOffset(UTC))
                .query(RiskRows::warning)
                .list();
    }

    private JdbcClient.StatementSpec on(String sql, ClockKey key) {
        return jdbc.sql(sql)
                .param("request", key.request().value())
                .param("clock", key.clock().name())
                .param("nth", key.nth());
    }

    private static Warning warning(ResultSet row, int number) throws SQLException {
        var team = row.getString("team");
        var needed = row.getLong("needed_seconds");
        var isThere = !row.wasNull();
        return new Warning(
                key(row),
                team == null ? null : new TeamId(team),
                new Tier(row.getString("tier")),
                new RequestType(row.getString("request_type")),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getObject("warned_at", OffsetDateTime.class).toInstant(),
                Duration.ofSeconds(row.getLong("left_seconds")),
                isThere ? Optional.of(Duration.ofSeconds(needed)) : Optional.empty(),
                row.getLong("ahead"),
                row.getInt("people"),
                row.getString("reason"),
                row.getString("rule"),
                row.getInt("table_version"));
    }
}
