package io.rapport.request.privacy;

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

/** The other system's id of a request is kept for a period after its end; what happened, and when, stays. */
@Component("retainedExternalIds")
class ExternalIdItems extends BlankedText {

    ExternalIdItems(JdbcClient jdbc) {
        super(jdbc, "case-text", "request_record", "external_text", "opened_at");
    }

    @Override
    protected String alsoSelected() {
        return "t.opened_at, t.ended_at";
    }

    @Override
    protected Map<StartEvent, Instant> starts(ResultSet row) throws SQLException {
        return startsOfCase(row, "opened_at", "ended_at");
    }

    @Override
    public void remove(CustomerId customer, Collection<RetainedItem> due) {
        jdbc.sql(
                        """
                        update request_record set external_text = '', external_lookup = 'expired/' || id
                        where customer_id = :customer and id in (:ids)""")
                .param("customer", customer.value())
                .param("ids", due.stream().map(RetainedItem::id).toList())
                .update();
    }
}
