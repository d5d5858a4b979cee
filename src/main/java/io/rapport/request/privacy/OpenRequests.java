package io.rapport.request.privacy;

import io.rapport.customer.erasure.ErasureObjection;
import io.rapport.kernel.CustomerId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** People work on an open request, and what they write belongs to a customer. One that only waits for its end may go on. */
@Component
class OpenRequests implements ErasureObjection {

    private final JdbcClient jdbc;

    OpenRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> against(CustomerId customer) {
        var open = jdbc.sql("select id from request_record where customer_id = :customer"
                        + " and state in ('OPEN', 'WAITING') order by number")
                .param("customer", customer.value())
                .query(String.class)
                .list();
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of("%s still open. Resolve or withdraw them, then erase."
                        .formatted(
                                open.size() == 1
                                        ? "request " + open.get(0) + " is"
                                        : "requests " + String.join(", ", open) + " are"));
    }
}
