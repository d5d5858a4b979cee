package io.rapport.delivery;

import io.rapport.customer.erasure.CustomerErased;
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
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * That somebody was told goes some time after, and with the customer. What is still to be told is no item: others have to
 * hear it whatever its age, and that of an erasure is told when the customer is gone.
 */
@Component("retainedNotices")
class NoticeItems implements RetainedItems {

    static final String CLASS = "recipient-notice";

    private static final String TOLD = " from delivery_message where told_at is not null"
            + " and (customer_id in (:customers) or other_id in (:customers))";

    private final JdbcClient jdbc;

    NoticeItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Row(String id, CustomerId one, CustomerId other, Instant toldAt) {}

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("delete" + TOLD)
                .param("customers", numbers(List.of(erased.customer())))
                .update();
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
        return jdbc
                .sql("select id, customer_id, coalesce(other_id, customer_id), told_at" + TOLD
                        + " and told_at <= :until")
                .param("customers", numbers(customers))
                .param("until", until.get(CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Row(
                        row.getString(1),
                        CustomerId.of(row.getLong(2)),
                        CustomerId.of(row.getLong(3)),
                        row.getObject(4, OffsetDateTime.class).toInstant()))
                .list()
                .stream()
                .flatMap(row -> Stream.of(row.one(), row.other())
                        .distinct()
                        .filter(customers::contains)
                        .map(customer -> new RetainedItem(
                                customer, CLASS, row.id(), Map.of(StartEvent.RECORDED, row.toldAt()), false)))
                .toList();
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        if (!due.isEmpty()) {
            jdbc.sql("delete" + TOLD + " and id in (:ids)")
                    .param("customers", numbers(List.of(customer)))
                    .param("ids", due.stream().map(RetainedItem::id).toList())
                    .update();
        }
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(told_at)" + TOLD)
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
