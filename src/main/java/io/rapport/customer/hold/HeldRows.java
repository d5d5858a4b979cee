package io.rapport.customer.hold;

import io.rapport.kernel.CustomerId;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who stands in table {@code customer_legal_hold}. */
@Component
class HeldRows {

    private final JdbcClient jdbc;

    HeldRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these who are under legal hold, in one question. */
    Set<CustomerId> among(Collection<CustomerId> customers) {
        if (customers.isEmpty()) {
            return Set.of();
        }
        return jdbc.sql("select customer_id from customer_legal_hold where customer_id in (:ids)")
                .param("ids", customers.stream().map(CustomerId::number).toList())
                .query((row, n) -> CustomerId.of(row.getLong(1)))
                .set();
    }
}
