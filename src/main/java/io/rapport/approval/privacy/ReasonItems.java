package io.rapport.approval.privacy;

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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of an exception are kept for a period after it was settled; who decided what, when, by which rule, stays. */
@Component("retainedReasons")
class ReasonItems implements RetainedItems {

    private static final String CLASS = "case-text";

    private final JdbcClient jdbc;

    ReasonItems(JdbcClient jdbc) {
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
                        select id, customer_id, asked_at, settled_at from approval_record
                        where customer_id in (:customers) and asked_at <= :until and reason_text <> ''""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("until", until.get(CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RetainedItem(
                        new CustomerId(row.getString(2)),
                        CLASS,
                        row.getString(1),
                        starts(row.getObject(3, OffsetDateTime.class), row.getObject(4, OffsetDateTime.class)),
                        false))
                .list();
    }

    /** While it is not settled, no period has started. */
    private static Map<StartEvent, Instant> starts(OffsetDateTime asked, @Nullable OffsetDateTime settled) {
        return settled == null
                ? Map.of()
                : Map.of(
                        StartEvent.OBSERVED, asked.toInstant(),
                        StartEvent.RECORDED, asked.toInstant(),
                        StartEvent.CASE_CLOSED, settled.toInstant());
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        var ids = due.stream().map(RetainedItem::id).toList();
        jdbc.sql("update approval_decision set rationale_text = '' where rationale_text is not null"
                        + " and approval_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("update approval_record set reason_text = '' where customer_id = :customer and id in (:ids)")
                .param("customer", customer.value())
                .param("ids", ids)
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql(
                        """
                        select count(*), min(asked_at) from approval_record
                        where customer_id in (:customers) and reason_text <> ''""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
