package io.rapport.privacy.export;

import io.rapport.customer.disclosure.DisclosedItem;
import io.rapport.customer.disclosure.DisclosedItems;
import io.rapport.kernel.CustomerId;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rights they have used. Read from the rows: what opens and decides requests stands above the export. */
@Component
class PrivacyRequestsDisclosed implements DisclosedItems {

    private final JdbcClient jdbc;

    PrivacyRequestsDisclosed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String title() {
        return "Your privacy requests";
    }

    @Override
    public List<DisclosedItem> of(List<CustomerId> members) {
        return jdbc.sql("select id, kind, verdict, received_at from privacy_request"
                        + " where customer_id in (:customers) order by number")
                .param("customers", members.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var verdict = row.getString("verdict");
                    return new DisclosedItem(
                            row.getObject("received_at", OffsetDateTime.class).toInstant(),
                            "%s: %s, %s"
                                    .formatted(
                                            row.getString("id"),
                                            row.getString("kind").replace('-', ' '),
                                            verdict == null ? "not decided yet" : verdict),
                            null);
                })
                .list();
    }
}
