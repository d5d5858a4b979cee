package io.rapport.customer.quality;

import io.rapport.customer.quality.InUse.AgeAtUse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How facts fared in use, as it was counted in the nights. */
@Component("customerInUseRows")
class InUseRows {

    /** Of one kind and source. */
    record Used(String kind, String source, long used, long wrong) {}

    /** Of one kind. */
    record Offered(String kind, long offered, long made, @Nullable Duration median, @Nullable Duration p95) {}

    private final JdbcClient jdbc;

    InUseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalDate> last() {
        return jdbc.sql("select max(night) from customer_quality_use")
                .query(LocalDate.class)
                .optional();
    }

    void add(LocalDate night, String kind, UseRule rule) {
        jdbc.sql(
                        """
                        insert into customer_quality_use
                            (night, kind, wrong_most, made_least, judged_from, reason, rule_id, rule_version)
                        values (:night, :kind, :wrongMost, :madeLeast, :judgedFrom, :reason, :rule, :version)""")
                .param("night", night)
                .param("kind", kind)
                .param("wrongMost", rule.wrongMost())
                .param("madeLeast", rule.madeLeast())
                .param("judgedFrom", rule.judgedFrom())
                .param("reason", rule.reason())
                .param("rule", rule.rule())
                .param("version", rule.version())
                .update();
    }

    /** By kind. */
    Map<String, UseRule> rules(LocalDate night) {
        var rules = new LinkedHashMap<String, UseRule>();
        jdbc.sql("select * from customer_quality_use where night = :night order by kind")
                .param("night", night)
                .query(row -> {
                    rules.put(
                            row.getString("kind"),
                            new UseRule(
                                    row.getBigDecimal("wrong_most"),
                                    row.getInt("made_least"),
                                    row.getInt("judged_from"),
                                    row.getString("reason"),
                                    row.getString("rule_id"),
                                    row.getInt("rule_version")));
                });
        return rules;
    }

    List<Used> used(LocalDate night) {
        return jdbc.sql(
                        """
                        select kind, source, used, wrong from customer_quality_wrong where night = :night
                        order by kind, wrong desc, source""")
                .param("night", night)
                .query((row, n) -> new Used(row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .list();
    }

    List<Offered> offered(LocalDate night) {
        return jdbc.sql(
                        """
                        select kind, offered, made, median_seconds, p95_seconds from customer_quality_verification
                        where night = :night order by kind""")
                .param("night", night)
                .query((row, n) -> new Offered(
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        seconds(row.getObject(4, Long.class)),
                        seconds(row.getObject(5, Long.class))))
                .list();
    }

    /** @param decisions code to name; @param titles of kinds; @param budgets of a decision for a kind, where there is one */
    List<AgeAtUse> ages(
            LocalDate night,
            UnaryOperator<String> decisions,
            UnaryOperator<String> titles,
            BiFunction<String, String, @Nullable Duration> budgets) {
        return jdbc.sql(
                        """
                        select decision, kind, used, median_seconds, p95_seconds from customer_quality_age
                        where night = :night order by decision, kind""")
                .param("night", night)
                .query((row, n) -> new AgeAtUse(
                        row.getString(1),
                        decisions.apply(row.getString(1)),
                        row.getString(2),
                        titles.apply(row.getString(2)),
                        row.getLong(3),
                        Duration.ofSeconds(row.getLong(4)),
                        Duration.ofSeconds(row.getLong(5)),
                        budgets.apply(row.getString(1), row.getString(2))))
                .list();
    }

    private static @Nullable Duration seconds(@Nullable Long seconds) {
        return seconds == null ? null : Duration.ofSeconds(seconds);
    }
}
