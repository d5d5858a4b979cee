package io.rapport.tiering.privacy;

import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.StartEvent;
import io.rapport.customer.retention.Stock;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was known when a tier was decided is kept for a period; what was decided, and by which rule, stays. */
@Component("retainedTierInputs")
class InputItems implements RetainedItems {

    private static final String CLASS = "tier-decision";

    private final JdbcClient jdbc;

    InputItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> classes() {
        return Set.of(CLASS);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        if (!until.containsKey(CLASS)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select d.id, d.customer_id, d.decided_at, case when exists
                            (select 1 from tiering_decision n where n.customer_id = d.customer_id
                             and (n.decided_at > d.decided_at or n.decided_at = d.decided_at and n.id > d.id))
                            then 0 else 1 end
                        from tiering_decision d
                        where d.customer_id in (:customers) and d.decided_at <= :until and d.inputs_text <> ''""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("until", until.get(CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var decidedAt = row.getObject(3, OffsetDateTime.class).toInstant();
                    return new RetainedItem(
                            new CustomerId(row.getString(2)),
                            CLASS,
                            row.getString(1),
                            Map.of(StartEvent.RECORDED, decidedAt),
                            row.getInt(4) == 1);
                })
                .list();
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("update tiering_decision set inputs_text = '' where customer_id = :customer and id in (:ids)")
                .param("customer", customer.value())
                .param(
                        "ids",
                        due.stream().map(item -> Long.parseLong(item.id())).toList())
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql(
                        """
                        select count(*), min(decided_at) from tiering_decision
                        where customer_id in (:customers) and inputs_text <> ''""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
