package io.rapport.tiering.privacy;

import io.rapport.customer.retention.BlankedText;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was known when a tier was decided is kept for a period; what was decided, and by which rule, stays. */
@Component("retainedTierInputs")
class InputItems extends BlankedText {

    InputItems(JdbcClient jdbc) {
        super(jdbc, "tier-decision", "tiering_decision", "inputs_text", "decided_at");
    }

    @Override
    protected String alsoSelected() {
        return """
                t.decided_at, case when exists
                    (select 1 from tiering_decision n where n.customer_id = t.customer_id
                     and (n.decided_at > t.decided_at or n.decided_at = t.decided_at and n.id > t.id))
                    then 0 else 1 end as newest""";
    }

    @Override
    protected Map<StartEvent, Instant> starts(ResultSet row) throws SQLException {
        return Map.of(
                StartEvent.RECORDED,
                row.getObject("decided_at", OffsetDateTime.class).toInstant());
    }

    @Override
    protected boolean newest(ResultSet row) throws SQLException {
        return row.getInt("newest") == 1;
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql("update tiering_decision set inputs_text = '' where customer_id = :customer and id in (:ids)")
                .param("customer", customer.value())
                .param("ids", RetainedItem.numbers(due))
                .update();
    }
}
