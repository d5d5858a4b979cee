package io.rapport.request.privacy;

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

/** The other system's id of a request is kept for a period after its end; what happened, and when, stays. */
@Component("retainedExternalIds")
class ExternalIdItems implements RetainedItems {

    private static final String CLASS = "case-text";

    private final JdbcClient jdbc;

    ExternalIdItems(JdbcClient jdbc) {
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
                        select id, customer_id, opened_at, ended_at from request_record
                        where customer_id in (:customers) and opened_at <= :until and external_text <> ''""")
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

    /** While it is open, no period has started. */
    private static Map<StartEvent, Instant> starts(OffsetDateTime opened, @Nullable OffsetDateTime ended) {
        return ended == null
                ? Map.of()
                : Map.of(
                        StartEvent.OBSERVED, opened.toInstant(),
                        StartEvent.RECORDED, opened.toInstant(),
                        StartEvent.CASE_CLOSED, ended.toInstant());
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql(
                        """
                        update request_record set external_text = '', external_lookup = 'expired/' || id
                        where customer_id = :customer and id in (:ids)""")
                .param("customer", customer.value())
                .param("ids", due.stream().map(RetainedItem::id).toList())
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql(
                        """
                        select count(*), min(opened_at) from request_record
                        where customer_id in (:customers) and external_text <> ''""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
