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

    /** Whoever writes about the customer waits from now on. @return whether there is such a customer */
    boolean lock(CustomerId customer) {
        return jdbc.sql("select id from customer_record where id = :id for update")
                .param("id", number(customer))
                .query(Long.class)
                .optional()
                .isPresent();
    }

    void delete(CustomerId customer) {
        TABLES.forEach(table -> jdbc.sql("delete from " + table + " where customer_id = :id")
                .param("id", number(customer))
                .update());
        jdbc.sql("delete from customer_record where id = :id")
                .param("id", number(customer))
                .update();
    }

    private static long number(CustomerId customer) {
        var digits = customer.value().substring(2);
        return digits.startsWith("0") ? -1 : Long.parseLong(digits);
    }
}
