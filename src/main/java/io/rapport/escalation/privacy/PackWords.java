package io.rapport.escalation.privacy;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.retention.BlankedText;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of a pack are kept for a period after it was taken over, and go with the customer; its hash, who took it and
 * when, stays.
 */
@Component("retainedPacks")
class PackWords extends BlankedText {

    PackWords(JdbcClient jdbc) {
        super(jdbc, "case-text", "escalation_hand_over", "pack_text", "sent_at");
    }

    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("update escalation_hand_over set pack_text = '' where customer_id = :customer")
                .param("customer", erased.customer().value())
                .update();
    }

    @Override
    protected String alsoSelected() {
        return "t.sent_at, t.settled_at";
    }

    @Override
    protected Map<StartEvent, Instant> starts(ResultSet row) throws SQLException {
        return startsOfCase(row, "sent_at", "settled_at");
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("update escalation_hand_over set pack_text = '' where customer_id = :customer and id in (:ids)")
                .param("customer", customer.value())
                .param("ids", due.stream().map(RetainedItem::id).toList())
                .update();
    }
}
