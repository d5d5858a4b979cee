package io.rapport.customer.quality;

import io.rapport.customer.quality.KindQuality.Counts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Measures what is known last, and keeps what was measured. */
@Component("customerQualityRows")
class QualityRows {

    /**
     * One pass: per record how new, how many versions and what the customer said; then those who are one; then all. Whether
     * those who are one say the same, {@link Contradictions} sees.
     */
    private static final String COUNTS =
            """
            select kind, count(*),
                sum(case when newest_at >= %1$s then 1 else 0 end),
                sum(case when versions = 1 or own_at >= newest_at then 1 else 0 end),
                sum(case when own_at >= %1$s then 1 else 0 end)
            from (
                select coalesce(r.merged_into, r.id) as person_id, record.kind, max(record.newest_at) as newest_at,
                    max(record.versions) as versions, max(record.own_at) as own_at
                from (
                    select customer_id, kind, max(observed_at) as newest_at, count(distinct fingerprint) as versions,
                        max(case when source in (:settling) then observed_at end) as own_at
                    from customer_fact_latest where kind in (:kinds) group by customer_id, kind
                ) record join customer_record r on r.id = record.customer_id
                group by coalesce(r.merged_into, r.id), record.kind
            ) person group by kind""";

    private final JdbcClient jdbc;

    QualityRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean has(LocalDate night) {
        return !jdbc.sql("select 1 from customer_quality where night = :night fetch first 1 row only")
                .param("night", night)
                .query(Integer.class)
                .list()
                .isEmpty();
    }

    /** Those who are one count once. */
    long customers() {
        return jdbc.sql("select count(*) from customer_record where merged_into is null")
                .query(Long.class)
                .single();
    }

    /**
     * @param freshFrom kind to since when a word on it is fresh; not empty
     * @param settling sources that speak for the customer
     * @return kind to its counts, without the number of customers; without kinds of which nothing is known
     */
    Map<String, Counts> counts(Map<String, Instant> freshFrom, Collection<String> settling) {
        var kinds = List.copyOf(freshFrom.keySet());
        var cases = new StringBuilder("case kind");
        for (int i = 0; i < kinds.size(); i++) {
            cases.append(" when :kind%1$d then cast(:from%1$d as timestamp with time zone)".formatted(i));
        }
        var counting = jdbc.sql(COUNTS.formatted(cases.append(" end")))
                .param("kinds", kinds)
                .param("settling", settling);
        for (int i = 0; i < kinds.size(); i++) {
            counting = counting.param("kind" + i, kinds.get(i))
                    .param("from" + i, freshFrom.get(kinds.get(i)).atOffset(ZoneOffset.UTC));
        }
        var counts = new HashMap<String, Counts>();
        counting.query(row -> {
            counts.put(row.getString(1), new Counts(0, row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5)));
        });
        return counts;
    }

    void add(KindQuality measured) {
        jdbc.sql(
                        """
                        insert into customer_quality (night, kind, customers, known, fresh, agreed, verified, score, target,
                            reason, rule_id, rule_version)
                        values (:night, :kind, :customers, :known, :fresh, :agreed, :verified, :score, :target,
                            :reason, :rule, :version)""")
                .param("night", measured.night())
                .param("kind", measured.kind())
                .param("customers", measured.counts().customers())
                .param("known", measured.counts().known())
                .param("fresh", measured.counts().fresh())
                .param("agreed", measured.counts().agreed())
                .param("verified", measured.counts().verified())
                .param("score", measured.score())
                .param("target", measured.target())
                .param("reason", measured.reason())
                .param("rule", measured.rule())
                .param("version", measured.version())
                .update();
    }

    Optional<LocalDate> last() {
        return jdbc.sql("select max(night) from customer_quality")
                .query(LocalDate.class)
                .optional();
    }

    /** Worst first, against what is good enough. @param titles of the kinds there are by now */
    List<KindQuality> of(LocalDate night, Function<String, String> titles) {
        return jdbc.sql("select * from customer_quality where night = :night order by score - target, kind")
                .param("night", night)
                .query((row, n) -> new KindQuality(
                        night,
                        row.getString("kind"),
                        titles.apply(row.getString("kind")),
                        new Counts(
                                row.getLong("customers"),
                                row.getLong("known"),
                                row.getLong("fresh"),
                                row.getLong("agreed"),
                                row.getLong("verified")),
                        row.getInt("score"),
                        row.getInt("target"),
                        row.getString("reason"),
                        row.getString("rule_id"),
                        row.getInt("rule_version")))
                .list();
    }
}
