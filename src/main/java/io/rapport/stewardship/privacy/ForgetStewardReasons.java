package io.rapport.stewardship.privacy;

import io.rapport.customer.erasure.CustomerErased;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Why two are one person, or are not, is said of both: it goes with either. Who answered what, and when, stays. */
@Component
class ForgetStewardReasons {

    private final JdbcClient jdbc;

    ForgetStewardReasons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        jdbc.sql("update steward_case set reason_text = '' where reason_text is not null"
                        + " and :customer in (one_id, other_id)")
                .param("customer", erased.customer().number())
                .update();
    }
}
