package io.rapport.customer.lookalikes;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is due, and under which keys each is found. Both go with the customer. */
@Component("customerLookalikeRows")
class KeyRows {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    KeyRows(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** Once for each change, so that nobody waits for anybody here; who looks takes all rows of a customer away. */
    @EventListener
    void on(TraitsChanged changed) {
        add(changed.customers(), now());
    }

    /** While it was restricted nobody was compared with them. */
    @EventListener
    void on(Restrictions.Lifted lifted) {
        add(List.of(lifted.customer()), now());
    }

    /** A key, though a hash, says something of a value: it goes when the value does. */
    @EventListener
    void on(CustomerErased erased) {
        take(erased.customer());
        forget(erased.customer());
    }

    List<CustomerId> due(int most) {
        // who changed today does not wait behind everybody who was due when this came
        return jdbc.sql("select customer_id from customer_lookalike_due where due_at <= :now"
                        + " group by customer_id order by max(due_at) desc, customer_id fetch first :most rows only")
                .param("now", now())
                .param("most", most)
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .list();
    }

    /** @return whether the customer was due until now */
    boolean take(CustomerId customer) {
        return jdbc.sql("delete from customer_lookalike_due where customer_id = :customer")
                        .param("customer", customer.number())
                        .update()
                > 0;
    }

    void postpone(CustomerId customer, Duration by) {
        take(customer);
        add(List.of(customer), now().plus(by));
    }

    void remember(CustomerId customer, Collection<String> keys) {
        forget(customer);
        var rows = keys.stream()
                .map(key -> Map.of("key", key, "customer", customer.number()))
                .toArray(Map[]::new);
        batches.batchUpdate(
                "insert into customer_lookalike_key (key_lookup, customer_id) values (:key, :customer)", rows);
    }

    /** Keys that more customers than this share, which say too little. */
    List<String> crowded(Collection<String> keys, int most) {
        return jdbc.sql("select key_lookup from customer_lookalike_key where key_lookup in (:keys)"
                        + " group by key_lookup having count(*) > :most")
                .param("keys", keys)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /** Who else shares one of these keys, those first who share most. */
    List<CustomerId> sharing(CustomerId customer, Collection<String> keys, int most) {
        return jdbc.sql("select customer_id, count(*) as shared from customer_lookalike_key"
                        + " where key_lookup in (:keys) and customer_id <> :customer"
                        + " group by customer_id order by shared desc, customer_id fetch first :most rows only")
                .param("keys", keys)
                .param("customer", customer.number())
                .param("most", most)
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .list();
    }

    private void forget(CustomerId customer) {
        jdbc.sql("delete from customer_lookalike_key where customer_id = :customer")
                .param("customer", customer.number())
                .update();
    }

    /** One statement, however many. */
    private void add(List<CustomerId> customers, OffsetDateTime dueAt) {
        if (!customers.isEmpty()) {
            jdbc.sql("insert into customer_lookalike_due (customer_id, due_at)"
                            + " select id, cast(:at as timestamp with time zone) from customer_record"
                            + " where id in (:customers)")
                    .param("at", dueAt)
                    .param(
                            "customers",
                            customers.stream().map(CustomerId::number).toList())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
