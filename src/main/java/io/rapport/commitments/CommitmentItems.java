package io.rapport.commitments;

import static io.rapport.customer.retention.StartEvent.CASE_CLOSED;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.retention.Cases;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.RetainedItems;
import io.rapport.customer.retention.StartEvent;
import io.rapport.customer.retention.Stock;
import io.rapport.kernel.CustomerId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A commitment goes some time after it was settled, or after the relationship, and with the customer. */
@Component("retainedCommitments")
class CommitmentItems implements RetainedItems, Cases {

    static final String CLASS = "commitment";

    private final JdbcClient jdbc;
    private final CommitmentRows rows;

    CommitmentItems(JdbcClient jdbc, CommitmentRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("delete from commitments_entry where customer_id = :customer")
                .param("customer", erased.customer().number())
                .update();
    }

    @Override
    public Set<String> classes() {
        return Set.of(CLASS);
    }

    @Override
    public List<RetainedItem> of(Collection<CustomerId> of, Map<String, Instant> until) {
        if (!until.containsKey(CLASS)) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, customer_id, settled_at from commitments_entry
                        where customer_id in (:customers) and promised_at <= :until""")
                .param("customers", CommitmentRows.numbers(of))
                .param("until", CommitmentRows.time(until.get(CLASS)))
                .query((row, n) -> new RetainedItem(
                        CustomerId.of(row.getLong(2)),
                        CLASS,
                        Long.toString(row.getLong(1)),
                        starts(row.getObject(3, OffsetDateTime.class)),
                        false))
                .list();
    }

    /** An open promise is over when it is due, kept or not: one that was forgotten keeps nobody for ever. */
    @Override
    public List<CustomerCase> of(Collection<CustomerId> of) {
        return jdbc.sql(
                        """
                        select id, customer_id, coalesce(settled_at, due_at) from commitments_entry
                        where customer_id in (:customers)""")
                .param("customers", CommitmentRows.numbers(of))
                .query((row, n) -> {
                    var id = CommitmentId.of(row.getLong(1)).value();
                    return new CustomerCase(
                            CustomerId.of(row.getLong(2)),
                            id,
                            id,
                            row.getObject(3, OffsetDateTime.class).toInstant());
                })
                .list();
    }

    /** While it is open, only the end of the relationship starts its period. */
    private static Map<StartEvent, Instant> starts(@Nullable OffsetDateTime settled) {
        return settled == null ? Map.of() : Map.of(CASE_CLOSED, settled.toInstant());
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        if (!due.isEmpty()) {
            rows.delete(RetainedItem.numbers(due));
        }
    }

    @Override
    public List<Stock> stock(Collection<CustomerId> of) {
        return jdbc.sql("select count(*), min(promised_at) from commitments_entry where customer_id in (:customers)")
                .param("customers", CommitmentRows.numbers(of))
                .query((row, n) -> {
                    var oldest = row.getObject(2, OffsetDateTime.class);
                    return new Stock(CLASS, row.getLong(1), oldest == null ? null : oldest.toInstant());
                })
                .list();
    }
}
