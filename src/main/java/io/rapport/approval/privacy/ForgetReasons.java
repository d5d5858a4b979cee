package io.rapport.approval.privacy;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words go with the customer; who decided what, when and by which rule, stays. */
@Component
class ForgetReasons {

    private final JdbcClient jdbc;

    ForgetReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql(
                        """
                        update approval_record set reason_text = '' where customer_id = :customer""")
                .param("customer", erased.customer().value())
                .update();
        jdbc.sql(
                        """
                        update approval_decision set rationale_text = '' where rationale_text is not null
                        and approval_id in (select id from approval_record where customer_id = :customer)""")
                .param("customer", erased.customer().value())
                .update();
    }
}
