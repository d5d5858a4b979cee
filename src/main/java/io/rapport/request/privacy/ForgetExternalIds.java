package io.rapport.request.privacy;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The other system's id goes with the customer; what happened, and when, stays, so that totals do. */
@Component
class ForgetExternalIds {

    private final JdbcClient jdbc;

    ForgetExternalIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql(
                        """
                        update request_record set external_text = '', external_lookup = 'erased/' || id
                        where customer_id = :customer""")
                .param("customer", erased.customer().value())
                .update();
    }
}
