package io.rapport.handover.known;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Of a customer who was erased there is nothing left to take over, and nobody knows them. */
@Component("handoverErasedWithCustomer")
class ErasedWithCustomer {

    private final JdbcClient jdbc;

    ErasedWithCustomer(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("update handover_item set state = 'GONE' where customer_id = :customer")
                .param("customer", erased.customer().value())
                .update();
    }
}
