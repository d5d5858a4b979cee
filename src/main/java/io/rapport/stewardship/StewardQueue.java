package io.rapport.stewardship;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How long customers wait for a steward: who waits longest, and how long the answers took. The time for which a steward
 * put a case off, or for which it rested while something was restricted, is not waiting.
 */
@Component
public class StewardQueue implements MeterBinder {

    /** How far back answers count, in days. */
    public static final int DAYS = 90;

    private final JdbcClient jdbc;
    private final Clock clock;

    StewardQueue(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * What stewards have answered in the last {@link #DAYS} days.
     *
     * @param median from question to answer, in whole seconds, the nearest rank; null when none was answered
     */
    public record Answered(long answered, @Nullable Duration median) {}

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("rapport.steward.cases.oldest", this, StewardQueue::seconds)
                .baseUnit("seconds")
                .description("How long the question waits that waits longest for a steward")
                .register(registry);
        Gauge.builder("rapport.steward.cases.answer.median", this, StewardQueue::medianSeconds)
                .baseUnit("seconds")
                .description("How long half of the questions of the last 90 days waited at most for a steward's answer")
                .register(registry);
    }

    /** How long the case that waits longest waits; one that was put off waits from its day on. Empty when none waits. */
    public Optional<Duration> oldest() {
        var now = clock.instant();
        return jdbc.sql(
                        "select coalesce(look_again_at, opened_at) as since_at from steward_case where state = 'open'"
                                + " and (look_again_at is null or look_again_at <= :now) order by since_at fetch first 1 row only")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .map(since -> Duration.between(since, now));
    }

    /** Cases that people answered, not the table. */
    public Answered answered() {
        return jdbc.sql(
                        """
                        select count(*) as answered, percentile_disc(0.5) within group (order by waited) as median
                        from (select cast(extract(epoch from settled_at) - extract(epoch from opened_at) as bigint)
                                - rested_seconds as waited
                            from steward_case where state in ('same', 'different') and settled_by <> :table
                            and settled_at > :since) answers""")
                .param("table", StewardCases.BY_TABLE)
                .param("since", clock.instant().minus(Duration.ofDays(DAYS)).atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var median = row.getObject("median", Long.class);
                    return new Answered(row.getLong("answered"), median == null ? null : Duration.ofSeconds(median));
                })
                .single();
    }

    double seconds() {
        return oldest().map(waiting -> waiting.toMillis() / 1000.0).orElse(0.0);
    }

    /** Not a number when nobody answered: zero would be praise. */
    private double medianSeconds() {
        var median = answered().median();
        return median == null ? Double.NaN : median.toSeconds();
    }
}
