package io.rapport.customer.erasure;

import io.rapport.kernel.CustomerId;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The customer's own rows, on their way out. */
@Component
class ErasedRows {

    /**
     * Those that refer to others first; before them the summary, which whoever records something holds until the end of
     * the transaction, so that what they wrote can be seen when the rest goes.
     */
    private static final List<String> TABLES = List.of(
            "customer_summary", "customer_fact_latest", "customer_fact", "customer_interaction", "customer_identifier");

    private final JdbcClient jdbc;

    ErasedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void delete(CustomerId customer) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where customer_id = :id")
                .param("id", customer.number())
                .update());
        // why two were one person is said of both
        jdbc.sql("update customer_merge set reason_text = ''"
                        + " where :id in (survivor_id, absorbed_id, asked_survivor_id, asked_absorbed_id)")
                .param("id", customer.number())
                .update();
        jdbc.sql("delete from customer_record where id = :id")
                .param("id", customer.number())
                .update();
    }
}
