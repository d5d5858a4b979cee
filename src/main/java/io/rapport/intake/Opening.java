package io.rapport.intake;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.intake.Deliveries.Effect;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestType;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Opens requests through the front doors: the customer, the customer's words, the request. */
@Component
class Opening {

    private final Customers customers;
    private final Requests requests;
    private final Deliveries deliveries;
    private final Times times;
    private final Set<String> types;
    private final Set<String> channels;

    Opening(
            Customers customers,
            Requests requests,
            Deliveries deliveries,
            Times times,
            @Value("${rapport.intake.request-types}") Set<String> types,
            @Value("${rapport.intake.channels}") Set<String> channels) {
        this.customers = customers;
        this.requests = requests;
        this.deliveries = deliveries;
        this.times = times;
        this.types = new TreeSet<>(types);
        this.channels = new TreeSet<>(channels);
    }

    /** Through whichever door it comes: a source's externalId opens one request. */
    Receipt open(String source, Submission submission, @Nullable Instant told) {
        if (!types.contains(submission.type())) {
            throw Refusals.FieldRefused.unknownType(types);
        }
        checkChannel(submission.channel());
        times.check("openedAt", submission.openedAt());
        return deliveries.once(
                Deliveries.Door.REQUEST,
                source,
                submission.externalId(),
                submission,
                () -> opened(source, submission, times.first(submission.openedAt(), told)));
    }

    private Effect opened(String source, Submission submission, Instant at) {
        requests.find(source, submission.externalId()).ifPresent(known -> {
            throw new Refusals.OpenedElsewhere(known.value());
        });
        times.checkNotTooOld(submission.openedAt() == null ? "time" : "openedAt", at);
        var customer = customer(submission.customer());
        var words = customers.record(
                customer,
                new NewInteraction(
                        source,
                        submission.externalId(),
                        submission.channel(),
                        Direction.INBOUND,
                        submission.subject(),
                        submission.text(),
                        at,
                        null));
        var request = requests.open(new NewRequest(
                source,
                submission.externalId(),
                customer,
                new RequestType(submission.type()),
                submission.channel(),
                words,
                at));
        return new Effect(customer, request);
    }

    void checkChannel(String channel) {
        if (!channels.contains(channel)) {
            throw Refusals.FieldRefused.unknownChannel(channels);
        }
    }

    /** The customer who is known so; somebody unknown is registered when a name was given, and refused otherwise. */
    CustomerId customer(KnownAs known) {
        var name = known.name();
        return name == null
                ? customers.find(known.identifier()).orElseThrow(Refusals.FieldRefused::unknownCustomer)
                : customers.findOrRegister(NewCustomer.of(name, known.system(), known.value()));
    }
}
