package io.rapport.privacy.erasure;

import io.rapport.customer.erasure.AskedElsewhere;
import io.rapport.customer.identity.Members;
import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Erasing is a privacy request as soon as there is something to weigh: while one is open it decides, and what a law keeps is
 * seen by a second officer.
 */
@Component
class ErasureIsARequest implements AskedElsewhere {

    /** Where nobody has named a law, the one under which more is kept with a reason. */
    private static final String LAW = "gdpr";

    private final Weighing weighing;
    private final Members members;
    private final JdbcClient jdbc;

    ErasureIsARequest(Weighing weighing, Members members, JdbcClient jdbc) {
        this.weighing = weighing;
        this.members = members;
        this.jdbc = jdbc;
    }

    @Override
    public Optional<String> why(CustomerId customer) {
        var open = open(customer);
        if (!open.isEmpty()) {
            return Optional.of("privacy request %s is open. Answer it first; it decides what goes."
                    .formatted(String.join(", ", open)));
        }
        var kept = weighing.of(customer, LAW).stream()
                .filter(Weighed::keeps)
                .map(each -> each.recordClass().replace('-', ' '))
                .collect(Collectors.joining(", "));
        return kept.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        "something is kept with a reason (%s). Open a privacy request of kind erasure: it shows the grounds, and a second officer looks at them."
                                .formatted(kept));
    }

    private List<String> open(CustomerId customer) {
        return jdbc.sql("select id from privacy_request where customer_id in (:customers)"
                        + " and answered_at is null and ended_at is null order by number")
                .param(
                        "customers",
                        members.of(customer).stream().map(CustomerId::value).toList())
                .query(String.class)
                .list();
    }
}
