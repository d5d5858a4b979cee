package io.rapport.sla.standing;

import static java.time.ZoneOffset.UTC;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much came, lay, was missed and stood still, counted from clocks and ledgers by stretches of time. */
@Component
public class PromiseHistory {

    private static final int MOST = 400;
    private static final String COUNT =
            """
            select bucket, count(*) as n from (
                select cast(floor((extract(epoch from %1$s) - :from) / :step) as bigint) as bucket from %2$s
                where %3$s and %1$s >= :since and %1$s < :until) counted
            group by bucket""";
    private static final String SOLUTION = "clock = 'RESOLUTION'";

    /**
     * One stretch of time.
     *
     * @param arrived cases that came: clocks of the solution that started
     * @param backlog cases that were open at its end
     * @param missed promises to customers that were missed
     * @param paused how often the clock of a solution was paused
     */
    public record Stretch(Instant from, long arrived, long backlog, long missed, long paused) {}

    private final JdbcClient jdbc;

    PromiseHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The stretches of this length that end at {@code until}, the earliest first; six statements, however long.
     *
     * @param many 1 to 400
     * @throws IllegalArgumentException when there are more or fewer
     */
    public List<Stretch> until(Instant until, Duration step, int many) {
        if (many < 1 || many > MOST) {
            throw new IllegalArgumentException("1 to %d stretches, not %d".formatted(MOST, many));
        }
        var since = until.minus(step.multipliedBy(many));
        var arrived = count("started_at", "sla_clock", SOLUTION, since, until, step);
        var ended = count("met_at", "sla_clock", SOLUTION, since, until, step);
        count("stopped_at", "sla_clock", SOLUTION, since, until, step)
                .forEach((at, n) -> ended.merge(at, n, Long::sum));
        var missed = count(
                "missed_at", "sla_clock", "clock in ('RESPONSE', 'NEXT_RESPONSE', 'RESOLUTION')", since, until, step);
        var paused = count(
                "l.at",
                "sla_ledger l join sla_clock c on c.id = l.clock_id",
                "l.what = 'PAUSED' and c." + SOLUTION,
                since,
                until,
                step);
        var stretches = new ArrayList<Stretch>();
        var backlog = openNow() - sum(arrived) + sum(ended);
        for (long at = 0; at < many; at++) {
            var came = arrived.getOrDefault(at, 0L);
            backlog += came - ended.getOrDefault(at, 0L);
            stretches.add(new Stretch(
                    since.plus(step.multipliedBy(at)),
                    came,
                    backlog,
                    missed.getOrDefault(at, 0L),
                    paused.getOrDefault(at, 0L)));
        }
        return stretches;
    }

    private long openNow() {
        return jdbc.sql("select count(*) from sla_clock where met_at is null and stopped_at is null and " + SOLUTION)
                .query(Long.class)
                .single();
    }

    private Map<Long, Long> count(
            String moment, String table, String which, Instant since, Instant until, Duration step) {
        var found = new HashMap<Long, Long>();
        jdbc.sql(COUNT.formatted(moment, table, which))
                .param("from", since.getEpochSecond())
                .param("step", step.toSeconds())
                .param("since", since.atOffset(UTC))
                .param("until", until.atOffset(UTC))
                .query(row -> {
                    found.put(row.getLong("bucket"), row.getLong("n"));
                });
        return found;
    }

    private static long sum(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
