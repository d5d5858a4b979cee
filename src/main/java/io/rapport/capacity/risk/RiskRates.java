package io.rapport.capacity.risk;

import static java.time.ZoneOffset.UTC;

import io.rapport.sla.SlaClock;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How often a warning came true, counted from what became of the clocks. */
@Service
@Transactional(readOnly = true)
public class RiskRates {

    /** Of fewer than this no share is told. */
    public static final int LEAST = 20;

    private static final String COUNTS =
            """
            count(*) as n,
            sum(case when warned_at is not null and outcome is null then 1 else 0 end) as running,
            sum(case when warned_at is not null and outcome = 'MISSED' then 1 else 0 end) as hits,
            sum(case when warned_at is not null and outcome = 'KEPT' then 1 else 0 end) as false_alarms,
            sum(case when warned_at is not null and outcome = 'STOPPED' then 1 else 0 end) as stopped,
            sum(case when warned_at is null and outcome = 'MISSED' then 1 else 0 end) as unwarned,
            percentile_cont(0.5) within group (order by before_seconds) as before_seconds
            from capacity_risk where warned_at >= :since or warned_at is null and ended_at >= :since""";

    /**
     * What became of the warnings about one kind of clock in one team.
     *
     * @param team empty where no team worked on it; null for all teams together
     * @param clock null for all clocks together
     * @param running warnings about clocks that are still open
     * @param hits warnings about promises that were missed
     * @param falseAlarms warnings about promises that were kept
     * @param stopped warnings about what nobody waited for any more; neither
     * @param unwarned promises that were missed without a warning
     * @param before half of the hits came at least this long before the promise was due; null where there is none
     */
    public record Rate(
            @Nullable String team,
            @Nullable SlaClock clock,
            long running,
            long hits,
            long falseAlarms,
            long stopped,
            long unwarned,
            @Nullable Duration before) {

        /** Warnings of which it is known whether they came true. */
        public long judged() {
            return hits + falseAlarms;
        }

        /** Promises that were missed. */
        public long missed() {
            return hits + unwarned;
        }

        /** Share of the judged warnings that came true; null below {@link #LEAST} of them. */
        public @Nullable Double hitRate() {
            return share(hits, judged());
        }

        /** Share of the judged warnings that did not; null below {@link #LEAST} of them. */
        public @Nullable Double falseAlarmRate() {
            return share(falseAlarms, judged());
        }

        /** Share of the misses that were warned of; null below {@link #LEAST} misses. */
        public @Nullable Double warnedRate() {
            return share(hits, missed());
        }

        private static @Nullable Double share(long part, long all) {
            return all < LEAST ? null : (double) part / all;
        }
    }

    private final JdbcClient jdbc;
    private final Clock clock;

    RiskRates(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** All together, over so many days back. */
    public Rate all(int days) {
        return jdbc.sql("select null as team, null as clock, " + COUNTS)
                .param("since", since(days).atOffset(UTC))
                .query(RiskRates::read)
                .single();
    }

    /** By team and clock, over so many days back. */
    public List<Rate> byTeamAndClock(int days) {
        return jdbc.sql("select coalesce(team, '') as team, clock, " + COUNTS
                        + " group by coalesce(team, ''), clock order by 1, 2")
                .param("since", since(days).atOffset(UTC))
                .query(RiskRates::read)
                .list();
    }

    private Instant since(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private static Rate read(ResultSet row, int number) throws SQLException {
        var clock = row.getString("clock");
        var before = row.getDouble("before_seconds");
        var isKnown = !row.wasNull();
        return new Rate(
                row.getString("team"),
                clock == null ? null : SlaClock.valueOf(clock),
                row.getLong("running"),
                row.getLong("hits"),
                row.getLong("false_alarms"),
                row.getLong("stopped"),
                row.getLong("unwarned"),
                isKnown ? Duration.ofSeconds(Math.round(before)) : null);
    }
}
