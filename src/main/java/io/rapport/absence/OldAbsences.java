package io.rapport.absence;

import static java.time.ZoneOffset.UTC;

import io.rapport.engine.recurring.Recurring;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * When somebody was away is about a colleague, and kept no longer than it explains who did what for whom: until 400 days
 * after the absence, and after the last task that was given away in it. The journeys of these tasks are kept for a year.
 */
@Component
class OldAbsences implements Recurring {

    static final Duration KEPT_FOR = Duration.ofDays(400);

    private static final String OLD =
            """
            select e.id from absence_entry e where e.until_at < :before and not exists (
                select 1 from absence_stand_in s where s.absence_id = e.id and (s.given_at >= :before or s.done_at >= :before))""";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;

    OldAbsences(JdbcClient jdbc, TransactionOperations transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "old-absences";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(12);
    }

    @Override
    public void run() {
        var before = clock.instant().minus(KEPT_FOR).atOffset(UTC);
        transactions.executeWithoutResult(status -> {
            var old = jdbc.sql(OLD).param("before", before).query(String.class).list();
            old.forEach(this::remove);
        });
    }

    private void remove(String absence) {
        jdbc.sql("delete from absence_stand_in where absence_id = :id")
                .param("id", absence)
                .update();
        jdbc.sql("delete from absence_entry where id = :id")
                .param("id", absence)
                .update();
    }
}
