package io.rapport.approval.privacy;

import io.rapport.customer.retention.BlankedText;
import io.rapport.customer.retention.RetainedItem;
import io.rapport.customer.retention.StartEvent;
import io.rapport.kernel.CustomerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of an exception are kept for a period after it was settled; who decided what, when, by which rule, stays. */
@Component("retainedReasons")
class ReasonItems extends BlankedText {

    ReasonItems(JdbcClient jdbc) {
        super(jdbc, "case-text", "approval_record", "reason_text", "asked_at");
    }

    @Override
    protected String alsoSelected() {
        return "t.asked_at, t.settled_at";
    }

    @Override
    protected Map<StartEvent, Instant> starts(ResultSet row) throws SQLException {
        return startsOfCase(row, "asked_at", "settled_at");
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        var ids = due.stream().map(RetainedItem::id).toList();
        jdbc.sql("update approval_decision set rationale_text = '' where rationale_text is not null"
                        + " and approval_id in (:ids)")
                .param("ids", ids)
                .update();
        jdbc.sql("update approval_record set reason_text = '' where customer_id = :customer and id in (:ids)")
                .param("customer", customer.value())
                .param("ids", ids)
                .update();
    }
}
