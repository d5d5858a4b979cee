package io.rapport.intake.privacy;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was sent can be compared no more. That it came stays known by its keyed hash, so that a late repeat brings nobody back. */
@Component
class ForgetContent {

    private final JdbcClient jdbc;

    ForgetContent(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql("""
                        update intake_event set digest = null where customer_id = :customer""")
                .param("customer", erased.customer().value())
                .update();
    }
}
