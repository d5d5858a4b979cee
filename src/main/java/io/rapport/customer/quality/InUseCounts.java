package io.rapport.customer.quality;

import io.rapport.customer.store.Columns;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Counts once a night how facts fared in use, in the database: what was said to be wrong, how old facts were, what was
 * verified. Percentiles are the nearest rank: a value that occurred.
 */
@Component("customerInUseCounts")
class InUseCounts {

    /** Seen: what is known now of whom a colleague has read clear at work, of the kinds that were read. */
    private static final String WRONG =
            """
            insert into customer_quality_wrong (night, kind, source, used, wrong)
            select cast(:night as date), kind, source, sum(used), sum(wrong) from (
                select kind, source, count(*) as used, 0 as wrong from (
                    select l.fact_id, l.kind, l.source from customer_read r
                    join customer_fact_latest l on l.customer_id = r.customer_id
                    where %1$s
                    union
                    select l.fact_id, l.kind, l.source from customer_read r
                    join customer_record m on m.merged_into = r.customer_id
                    join customer_fact_latest l on l.customer_id = m.id
                    where %1$s
                    union
                    select fact_id, kind, source from customer_fact_used where used_at >= :since
                    union
                    select fact_id, kind, source from customer_wrong_fact where said_at >= :since
                ) seen group by kind, source
                union all
                select kind, source, 0, count(*) from customer_wrong_fact where said_at >= :since group by kind, source
                union all
                select kind, source, sum(reports), sum(reports) from customer_wrong_residue where said_in >= :month
                group by kind, source
            ) counted where kind in (:kinds) group by kind, source"""
                    .formatted("r.read_at >= :since and r.shown = 'clear' and r.purpose = 'service'"
                            + " and ',' || r.kinds || ',' like '%,' || l.kind || ',%'");

    private static final String AGES =
            """
            insert into customer_quality_age (night, decision, kind, used, median_seconds, p95_seconds)
            select cast(:night as date), decision, kind, count(*),
                percentile_disc(0.5) within group (order by age_seconds),
                percentile_disc(0.95) within group (order by age_seconds)
            from customer_fact_used where used_at >= :since and kind in (:kinds) group by decision, kind""";

    private final JdbcClient jdbc;

    InUseCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Of customers who are gone, a report counts by its month: from the month of the first day on.
     *
     * @param kinds not empty
     */
    void count(LocalDate night, Instant now, Collection<String> kinds) {
        var since = now.atOffset(ZoneOffset.UTC).minusDays(InUse.DAYS);
        jdbc.sql(WRONG)
                .param("night", night)
                .param("since", since)
                .param("month", since.toLocalDate().withDayOfMonth(1))
                .param("kinds", kinds)
                .update();
        jdbc.sql(AGES)
                .param("night", night)
                .param("since", since)
                .param("kinds", kinds)
                .update();
        verified(night, since.toInstant(), kinds);
    }

    private void verified(LocalDate night, Instant since, Collection<String> kinds) {
        jdbc.sql(
                        """
                        insert into customer_quality_verification (night, kind, offered, made, median_seconds, p95_seconds)
                        select cast(:night as date), kind, count(*), count(took),
                            percentile_disc(0.5) within group (order by took),
                            percentile_disc(0.95) within group (order by took)
                        from (select kind, case when answer in ('confirmed', 'changed')
                                then cast(extract(epoch from answered_at) - extract(epoch from offered_at) as bigint) end as took
                            from customer_verification where offered_at >= :since) offered
                        where kind in (:kinds) group by kind""")
                .param("night", night)
                .param("since", Columns.time(since))
                .param("kinds", kinds)
                .update();
    }
}
