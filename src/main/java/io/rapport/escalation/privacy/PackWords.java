package io.rapport.escalation.privacy;

import io.rapport.customer.erasure.CustomerErased;
import io.rapport.customer.identity.CustomersParted;
import io.rapport.customer.retention.BlankedText;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.StartEvent;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The words of a pack are kept for a period after it was taken over, or its case ended; they go with the customer, and when
 * those it is about are parted. Its hash, who took it and when, stays.
 */
@Component("retainedPacks")
class PackWords extends BlankedText {

    private final HandOvers handOvers;

    PackWords(JdbcClient jdbc, HandOvers handOvers) {
        super(jdbc, "case-text", "escalation_hand_over", "pack_text", "sent_at");
        this.handOvers = handOvers;
    }

    /** Nobody waits for a pack of somebody of whom nothing is left. */
    @EventListener
    void forget(CustomerErased erased) {
        jdbc.sql("select id from escalation_hand_over where state = 'SENT' and customer_id = :customer order by number")
                .param("customer", erased.customer().value())
                .query((row, n) -> new HandOverId(row.getString(1)))
                .list()
                .forEach(handOvers::notNeeded);
        jdbc.sql("update escalation_hand_over set pack_text = '' where customer_id = :customer")
                .param("customer", erased.customer().value())
                .update();
    }

    /** What was packed while two were one holds what is the other's; who waits for a pack gets one that does not. */
    @EventListener
    void forget(CustomersParted parted) {
        var members = parted.members().stream().map(CustomerId::value).toList();
        var since = parted.mergedAt().atOffset(ZoneOffset.UTC);
        var open = jdbc.sql("select id from escalation_hand_over where state = 'SENT' and customer_id in (:customers)"
                        + " and sent_at >= :since order by number")
                .param("customers", members)
                .param("since", since)
                .query((row, n) -> new HandOverId(row.getString(1)))
                .list();
        jdbc.sql("update escalation_hand_over set pack_text = '' where customer_id in (:customers)"
                        + " and sent_at >= :since")
                .param("customers", members)
                .param("since", since)
                .update();
        open.forEach(handOvers::packAnew);
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
