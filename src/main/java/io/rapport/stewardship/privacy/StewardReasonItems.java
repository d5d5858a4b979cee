package io.rapport.stewardship.privacy;

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

/** The words of a steward are kept for a period after the answer, as part of the first of the two. */
@Component("retainedStewardReasons")
class StewardReasonItems implements RetainedItems {

    private static final String CLASS = "case-text";
    private static final String WITH_WORDS = " one_id in (:customers) and reason_text <> ''";

    private final JdbcClient jdbc;

    StewardReasonItems(JdbcClient jdbc) {
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
        return jdbc.sql("select id, one_id, settled_at from steward_case where settled_at <= :until and" + WITH_WORDS)
                .param("customers", numbers(customers))
                .param("until", until.get(CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> {
                    var at = row.getObject(3, OffsetDateTime.class).toInstant();
                    return new RetainedItem(
                            CustomerId.of(row.getLong(2)),
                            CLASS,
                            Long.toString(row.getLong(1)),
                            Map.of(StartEvent.OBSERVED, at, StartEvent.RECORDED, at, StartEvent.CASE_CLOSED, at),
                            false);
                })
                .list();
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("update steward_case set reason_text = '' where one_id = :customer and id in (:ids)")
                .param("customer", numbers(List.of(customer)).get(0))
                .param("ids", due.stream().map(item -> Long.valueOf(item.id())).toList())
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(settled_at) from steward_case where" + WITH_WORDS)
                .param("customers", numbers(customers))
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }

    private static List<Long> numbers(Collection<CustomerId> customers) {
        return customers.stream().map(CustomerId::number).toList();
    }
}
