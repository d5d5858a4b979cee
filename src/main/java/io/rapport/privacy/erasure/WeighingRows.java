package io.rapport.privacy.erasure;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.privacy.PrivacyRequestId;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the table said last, for whoever reads the request: asking it again at each look would fill its history. */
@Component
class WeighingRows {

    private final JdbcClient jdbc;

    WeighingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(PrivacyRequestId request, List<Weighed> weighed) {
        jdbc.sql("delete from privacy_weighing where request_id = :request")
                .param("request", request.value())
                .update();
        weighed.forEach(each -> jdbc.sql(
                        """
                        insert into privacy_weighing
                            (request_id, record_class, keeps, ground, reason, rule_id, rule_version)
                        values (:request, :class, :keeps, :ground, :reason, :rule, :version)""")
                .param("request", request.value())
                .param("class", each.recordClass())
                .param("keeps", each.keeps())
                .param("ground", each.ground())
                .param("reason", each.reason())
                .param("rule", each.rule())
                .param("version", each.version())
                .update());
    }

    List<Weighed> of(PrivacyRequestId request) {
        return jdbc.sql("select * from privacy_weighing where request_id = :request order by record_class")
                .param("request", request.value())
                .query((row, n) -> new Weighed(
                        row.getString("record_class"),
                        row.getBoolean("keeps"),
                        row.getString("ground"),
                        row.getString("reason"),
                        row.getString("rule_id"),
                        row.getInt("rule_version")))
                .list();
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("delete from privacy_weighing where request_id in"
                        + " (select id from privacy_request where customer_id = :customer)")
                .param("customer", erased.customer().value())
                .update();
    }
}
