package io.rapport.tiering.privacy;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was known goes with the customer; what was decided, and by which rule, stays. */
@Component
class ForgetInputs {

    private final JdbcClient jdbc;

    ForgetInputs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql(
                        """
                        update tiering_decision set inputs_text = '' where customer_id = :customer""")
                .param("customer", erased.customer().value())
                .update();
    }
}
