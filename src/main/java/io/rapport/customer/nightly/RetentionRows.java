package io.rapport.customer.nightly;

import io.rapport.customer.retention.Stock;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs and reports at rest. A night is worked on by whoever holds its lease. */
@Component
class RetentionRows {

    /** @param reached the number of the last customer that was looked at */
    record Work(LocalDate night, Instant startedAt, long reached) {}

    private final JdbcClient jdbc;

    RetentionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Takes a night that was begun and not finished, or else begins this one. Not inside a transaction.
     *
     * @return empty when the night is done, or somebody else works on it
     */
    Optional<Work> take(LocalDate night, String worker, Instant now, Instant leasedUntil) {
        var open = jdbc.sql("select min(night) from customer_retention_run where finished_at is null")
                .query(LocalDate.class)
                .optional();
        if (open.isEmpty() && !begin(night, worker, now, leasedUntil)) {
            return Optional.empty();
        }
        var mine = open.orElse(night);
        var taken = jdbc.sql(
                        """
                        update customer_retention_run set worker = :worker, leased_until = :until
                        where night = :night and finished_at is null and (worker = :worker or leased_until <= :now)""")
                .param("worker", worker)
                .param("until", utc(leasedUntil))
                .param("night", mine)
                .param("now", utc(now))
                .update();
        return taken == 0 ? Optional.empty() : Optional.of(work(mine));
    }

    private boolean begin(LocalDate night, String worker, Instant now, Instant leasedUntil) {
        var done = jdbc.sql("select 1 from customer_retention_run where night = :night")
                .param("night", night)
                .query(Integer.class)
                .optional();
        if (done.isPresent()) {
            return false;
        }
        try {
            jdbc.sql(
                            """
                            insert into customer_retention_run (night, started_at, reached, worker, leased_until)
                            values (:night, :now, 0, :worker, :until)""")
                    .param("night", night)
                    .param("now", utc(now))
                    .param("worker", worker)
                    .param("until", utc(leasedUntil))
                    .update();
            return true;
        } catch (DuplicateKeyException anotherNode) {
            return false;
        }
    }

    private Work work(LocalDate night) {
        return jdbc.sql("select started_at, reached from customer_retention_run where night = :night")
                .param("night", night)
                .query((row, n) ->
                        new Work(night, row.getObject(1, OffsetDateTime.class).toInstant(), row.getLong(2)))
                .single();
    }

    /** A line for each class; those that are there stay as they are. */
    void prepare(LocalDate night, Map<String, String> periods) {
        periods.forEach((each, words) -> jdbc.sql(
                        """
                        insert into customer_retention_report (night, retention_class, periods, deleted, held, kept)
                        select r.night, :class, :periods, 0, 0, 0 from customer_retention_run r
                        where r.night = :night and not exists (select 1 from customer_retention_report o
                            where o.night = :night and o.retention_class = :class)""")
                .param("night", night)
                .param("class", each)
                .param("periods", words)
                .update());
    }

    List<CustomerId> next(long after, int most) {
        return jdbc.sql("select id from customer_record where id > :after order by id fetch first :most rows only")
                .param("after", after)
                .param("most", most)
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .list();
    }

    /** Whoever writes about the customer waits from now on. @return whether there is such a customer */
    boolean lock(CustomerId customer) {
        return jdbc.sql("select id from customer_record where id = :id for update")
                .param("id", customer.number())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void count(LocalDate night, String retentionClass, String column, long more) {
        jdbc.sql(
                        "update customer_retention_report set %1$s = %1$s + :more where night = :night and retention_class = :class"
                                .formatted(column))
                .param("more", more)
                .param("night", night)
                .param("class", retentionClass)
                .update();
    }

    void kept(LocalDate night, Stock stock) {
        count(night, stock.retentionClass(), "kept", stock.count());
        if (stock.oldest() != null) {
            jdbc.sql(
                            """
                            update customer_retention_report set oldest_kept = :oldest
                            where night = :night and retention_class = :class
                            and (oldest_kept is null or oldest_kept > :oldest)""")
                    .param("oldest", utc(stock.oldest()))
                    .param("night", night)
                    .param("class", stock.retentionClass())
                    .update();
        }
    }

    /** @return false when somebody else has taken the night over */
    boolean advance(Work from, long reached, String worker, Instant leasedUntil) {
        return jdbc.sql(
                                """
                                update customer_retention_run set reached = :reached, leased_until = :until
                                where night = :night and worker = :worker and reached = :from and finished_at is null""")
                        .param("reached", reached)
                        .param("until", utc(leasedUntil))
                        .param("night", from.night())
                        .param("worker", worker)
                        .param("from", from.reached())
                        .update()
                == 1;
    }

    void finish(LocalDate night, String worker, Instant now) {
        jdbc.sql("update customer_retention_run set finished_at = :now where night = :night and worker = :worker"
                        + " and finished_at is null")
                .param("now", utc(now))
                .param("night", night)
                .param("worker", worker)
                .update();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC);
    }
}
