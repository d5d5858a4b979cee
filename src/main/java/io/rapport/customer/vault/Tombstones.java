package io.rapport.customer.vault;

import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Problem;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Customers who were erased: their ids, so that what still names them can say so. */
public final class Tombstones {

    private final JdbcClient jdbc;

    Tombstones(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The tombstone; empty when the customer was not erased. */
    public Optional<Tombstone> find(CustomerId customer) {
        return jdbc.sql("select erased_at, erased_by, reason_code from customer_erasure where customer_id = :id")
                .param("id", customer.number())
                .query((row, n) -> new Tombstone(
                        customer,
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getString(3)))
                .optional();
    }

    public void add(Tombstone erased) {
        jdbc.sql(
                        """
                        insert into customer_erasure (customer_id, erased_at, erased_by, reason_code)
                        values (:id, :at, :by, :reason)""")
                .param("id", erased.customer().number())
                .param("at", erased.at().atOffset(ZoneOffset.UTC))
                .param("by", erased.by())
                .param("reason", erased.reason())
                .update();
    }

    /** Why there is no such customer: they were erased, or nobody has this id. */
    public Problem missing(CustomerId customer) {
        return find(customer).<Problem>map(Erased::new).orElseGet(() -> new UnknownCustomer(customer));
    }
}
