package io.rapport.request;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.engine.CurrentUser;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts what people wrote into the only place where words about a customer may be: the timeline. */
@Component
public class Notes {

    private static final String SOURCE = "rapport";

    private final Customers customers;
    private final CurrentUser person;
    private final Clock clock;

    Notes(Customers customers, CurrentUser person, Clock clock) {
        this.person = person;
        this.customers = customers;
        this.clock = clock;
    }

    /** Said to the customer, on the channel the customer used. */
    public void told(Request request, Optional<String> note) {
        note.ifPresent(text -> write(request, request.channel(), Direction.OUTBOUND, text));
    }

    /** Said by the customer, as a colleague heard it. */
    void heard(Request request, Optional<String> words) {
        words.ifPresent(text -> write(request, request.channel(), Direction.INBOUND, text));
    }

    /** Said among colleagues. */
    public void internal(Request request, Optional<String> note) {
        note.ifPresent(text -> write(request, "internal", Direction.INTERNAL, text));
    }

    private void write(Request request, String channel, Direction direction, String text) {
        customers.record(
                request.customer(),
                new NewInteraction(
                        SOURCE,
                        UUID.randomUUID().toString(),
                        channel,
                        direction,
                        null,
                        text,
                        clock.instant(),
                        request.id(),
                        person.findId().orElse(null)));
    }
}
