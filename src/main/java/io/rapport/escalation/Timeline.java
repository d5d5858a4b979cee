package io.rapport.escalation;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what people wrote into the only place where words about a customer may be. */
@Component("escalationTimeline")
class Timeline {

    private final Customers customers;
    private final Clock clock;

    Timeline(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    void asked(NewAsk ask) {
        var direction = ask.reason() == EscalationReason.CUSTOMER ? Direction.INBOUND : Direction.INTERNAL;
        write(ask.customer(), ask.request(), direction, ask.words(), ask.by());
    }

    void said(Escalation escalation, @Nullable String words, String by) {
        write(escalation.customer(), escalation.request(), Direction.INTERNAL, words, by);
    }

    private void write(
            CustomerId customer, RequestId about, Direction direction, @Nullable String words, @Nullable String by) {
        if (words != null) {
            var id = UUID.randomUUID().toString();
            customers.record(
                    customer,
                    new NewInteraction("rapport", id, "internal", direction, null, words, clock.instant(), about, by));
        }
    }
}
