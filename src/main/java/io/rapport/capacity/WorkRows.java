package io.rapport.capacity;

import static java.time.ZoneOffset.UTC;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pieces of work at rest. */
@Component("capacityWorkRows")
class WorkRows {

    private static final String OF_SKILL = " and (:skill = '' or skill = :skill)";

    /** How many finished ones are looked at; the newest. */
    private static final int MEASURED_MOST = 2000;

    private final JdbcClient jdbc;

    WorkRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Piece piece) {
        jdbc.sql(
                        "insert into capacity_work (task_id, request_id, team, skill, arrived_at, taken_at, worked_seconds, left_at)"
                                + " values (:task, :request, :team, :skill, :arrived, :taken, :worked, :left)")
                .param("task", piece.task())
                .param("request", piece.request().value())
                .param("team", piece.team().code())
                .param("skill", piece.skill().code())
                .param("arrived", piece.arrivedAt().atOffset(UTC))
                .param("taken", offset(piece.takenAt()))
                .param("worked", piece.worked().toSeconds())
                .param("left", offset(piece.leftAt()))
                .update();
    }

    Optional<Piece> find(String task) {
        return jdbc.sql("select * from capacity_work where task_id = :task")
                .param("task", task)
                .query(WorkRows::read)
                .optional();
    }

    void change(String task, @Nullable Instant taken, Duration worked, @Nullable Instant left) {
        jdbc.sql("update capacity_work set taken_at = :taken, worked_seconds = :worked, left_at = :left"
                        + " where task_id = :task")
                .param("task", task)
                .param("taken", offset(taken))
                .param("worked", worked.toSeconds())
                .param("left", offset(left))
                .update();
    }

    long arrived(TeamId team, String skill, Instant since, Instant until) {
        return jdbc.sql("select count(*) from capacity_work where team = :team and arrived_at > :since"
                        + " and arrived_at <= :until" + OF_SKILL)
                .param("team", team.code())
                .param("skill", skill)
                .param("since", since.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query(Long.class)
                .single();
    }

    /** Open pieces, those that somebody has or those that nobody has; without those of one request. */
    long open(TeamId team, String skill, boolean inHand, String without) {
        return jdbc.sql("select count(*) from capacity_work where team = :team and left_at is null and taken_at is "
                        + (inHand ? "not null" : "null") + " and request_id <> :without" + OF_SKILL)
                .param("team", team.code())
                .param("skill", skill)
                .param("without", without)
                .query(Long.class)
                .single();
    }

    /** How long the finished pieces took that somebody had in hand, in seconds. */
    List<Long> worked(TeamId team, String skill, Instant since, Instant until) {
        return jdbc.sql("select worked_seconds from capacity_work where team = :team and left_at > :since"
                        + " and left_at <= :until and worked_seconds > 0" + OF_SKILL
                        + " order by left_at desc fetch first :most rows only")
                .param("team", team.code())
                .param("skill", skill)
                .param("since", since.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .param("most", MEASURED_MOST)
                .query(Long.class)
                .list();
    }

    List<RequestType> skills(TeamId team, Instant since) {
        return jdbc
                .sql("select distinct skill from capacity_work where team = :team"
                        + " and (arrived_at > :since or left_at is null) order by skill")
                .param("team", team.code())
                .param("since", since.atOffset(UTC))
                .query(String.class)
                .list()
                .stream()
                .map(RequestType::new)
                .toList();
    }

    List<TeamId> teamsWith(RequestType skill, Instant since) {
        return jdbc
                .sql(
                        "select distinct team from capacity_work where skill = :skill and arrived_at > :since order by team")
                .param("skill", skill.code())
                .param("since", since.atOffset(UTC))
                .query(String.class)
                .list()
                .stream()
                .map(TeamId::new)
                .toList();
    }

    List<Piece> open() {
        return jdbc.sql("select * from capacity_work where left_at is null")
                .query(WorkRows::read)
                .list();
    }

    /** The team of the piece that came last, by request. */
    Map<RequestId, TeamId> lastTeams(Collection<String> requests) {
        var found = new HashMap<RequestId, TeamId>();
        jdbc.sql("select request_id, team from capacity_work where request_id in (:ids) order by arrived_at, task_id")
                .param("ids", requests)
                .query(row -> {
                    found.put(new RequestId(row.getString(1)), new TeamId(row.getString(2)));
                });
        return found;
    }

    boolean isEmpty() {
        return jdbc.sql("select task_id from capacity_work fetch first 1 rows only")
                .query(String.class)
                .list()
                .isEmpty();
    }

    void clear() {
        jdbc.sql("delete from capacity_work").update();
    }

    void forget(Instant before) {
        jdbc.sql("delete from capacity_work where left_at < :before")
                .param("before", before.atOffset(UTC))
                .update();
    }

    private static Piece read(ResultSet row, int number) throws SQLException {
        return new Piece(
                row.getString("task_id"),
                new RequestId(row.getString("request_id")),
                new TeamId(row.getString("team")),
                new RequestType(row.getString("skill")),
                row.getObject("arrived_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("taken_at", OffsetDateTime.class)),
                Duration.ofSeconds(row.getLong("worked_seconds")),
                instant(row.getObject("left_at", OffsetDateTime.class)));
    }

    private static @Nullable OffsetDateTime offset(@Nullable Instant at) {
        return at == null ? null : at.atOffset(UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
