package io.rapport.intake.privacy;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.intake.early.EarlyEvents;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What was sent can be compared no more, and what was still to be done about a request of theirs goes. That it came stays
 * known by its keyed hash, so that a late repeat brings nobody back.
 */
@Component
class ForgetContent {

    private final EarlyEvents early;
    private final JdbcClient jdbc;

    ForgetContent(EarlyEvents early, JdbcClient jdbc) {
        this.early = early;
        this.jdbc = jdbc;
    }

    @EventListener
    void on(CustomerErased erased) {
        early.whoseRequestCame(erased.customer()).stream().filter(early::remove).forEach(each -> jdbc.sql(
                        """
                        update intake_event set customer_id = :customer, request_id = (select r.request_id
                            from intake_event r where r.door = 'REQUEST' and r.source = :source and r.external_lookup = :request)
                        where door = 'EVENT' and source = :source and external_lookup = :event""")
                .param("customer", erased.customer().value())
                .param("source", each.source())
                .param("request", each.request())
                .param("event", each.event())
                .update());
        jdbc.sql("""
                        update intake_event set digest = null where customer_id = :customer""")
                .param("customer", erased.customer().value())
                .update();
    }
}
