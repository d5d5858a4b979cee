package io.rapport.request.privacy;

import io.rapport.customer.retention.Cases;
import io.rapport.kernel.CustomerId;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests as cases: closed when the journey has come to its end, so that nothing can reopen it. */
@Component
class RequestCases implements Cases {

    private final JdbcClient jdbc;

    RequestCases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<CustomerCase> of(Collection<CustomerId> customers) {
        return jdbc.sql(
                        "select id, customer_id, opening, ended_at from request_record where customer_id in (:customers)")
                .param("customers", customers.stream().map(CustomerId::value).toList())
                .query((row, n) -> {
                    var ended = row.getObject(4, OffsetDateTime.class);
                    return new CustomerCase(
                            new CustomerId(row.getString(2)),
                            row.getString(1),
                            row.getString(3),
                            ended == null ? null : ended.toInstant());
                })
                .list();
    }
}
