package io.rapport.privacy.export;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersParted;
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
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An export goes when its period is over, with the customer, and when those it is about are parted. */
@Component("retainedExports")
class ExportItems implements RetainedItems {

    private final JdbcClient jdbc;

    ExportItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("delete from privacy_export where customer_id = :customer")
                .param("customer", erased.customer().value())
                .update();
    }

    /** An export made while two were one holds what is the other's: it is nobody's when they are parted. */
    @EventListener
    void forget(CustomersParted parted) {
        jdbc.sql("delete from privacy_export where customer_id in (:customers) and made_at >= :since")
                .param(
                        "customers",
                        parted.members().stream().map(CustomerId::value).toList())
                .param("since", parted.mergedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Override
    public Set<String> classes() {
        return Set.of(Exports.CLASS);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> customers, Map<String, Instant> until) {
        if (!until.containsKey(Exports.CLASS)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select request_id, customer_id, made_at from privacy_export
                        where customer_id in (:customers) and made_at <= :until""")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .param("until", until.get(Exports.CLASS).atOffset(ZoneOffset.UTC))
                .query((row, n) -> new RetainedItem(
                        new CustomerId(row.getString(2)),
                        Exports.CLASS,
                        row.getString(1),
                        Map.of(
                                StartEvent.RECORDED,
                                row.getObject(3, OffsetDateTime.class).toInstant()),
                        false))
                .list();
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("delete from privacy_export where customer_id = :customer and request_id in (:ids)")
                .param("customer", customer.value())
                .param("ids", due.stream().map(RetainedItem::id).toList())
                .update();
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> customers) {
        return jdbc.sql("select count(*), min(made_at) from privacy_export where customer_id in (:customers)")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(Exports.CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
