package io.rapport.intake;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.intake.Deliveries.Effect;
import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** What each event does, through the front doors. */
@Component
class Effects {

    private final Customers customers;
    private final Requests requests;
    private final Opening opening;
    private final Times times;

    Effects(Customers customers, Requests requests, Opening opening, Times times) {
        this.customers = customers;
        this.requests = requests;
        this.opening = opening;
        this.times = times;
    }

    Effect of(Event event) {
        if (event.data() instanceof Submission submission) {
            var opened = opening.open(event.source(), submission, event.time());
            return new Effect(opened.customer(), opened.request());
        }
        if (event.data() instanceof Observed observed) {
            return observed(event, observed);
        }
        return moved(event, (About) event.data());
    }

    private Effect observed(Event event, Observed observed) {
        times.check("observedAt", observed.observedAt());
        var customer = opening.customer(observed.customer());
        var at = times.first(observed.observedAt(), event.time());
        customers.observe(customer, new Observation(observed.kind(), observed.value(), event.source(), at));
        return new Effect(customer, null);
    }

    private Effect moved(Event event, About about) {
        var request = requests.get(named(event, about));
        var at = times.first(event.time());
        move(request.id(), about, at);
        var text = about.text();
        if (text != null && !text.isBlank()) {
            write(event, request, text, at);
        }
        return new Effect(request.customer(), request.id());
    }

    private void move(RequestId id, About about, Instant at) {
        if (about instanceof About.Replied) {
            requests.continueWork(id);
        } else if (about instanceof About.Reopened) {
            requests.reopen(id);
        } else if (about instanceof About.Confirmed) {
            requests.confirm(id);
        } else if (about instanceof About.Withdrawn) {
            requests.withdraw(id);
        } else if (about instanceof About.Feedback feedback) {
            requests.feedback(id, feedback.score(), at);
        }
    }

    private RequestId named(Event event, About about) {
        var theirs = about.externalId();
        var ours = about.request();
        if ((theirs == null) == (ours == null)) {
            throw Refusals.FieldRefused.notOneRequest();
        }
        return ours == null
                ? requests.find(event.source(), theirs).orElseThrow(Refusals.FieldRefused::unknownRequest)
                : new RequestId(ours);
    }

    /** Under an id of its own, so that it is never taken for the words the request was opened with. */
    private void write(Event event, Request request, String text, Instant at) {
        customers.record(
                request.customer(),
                new NewInteraction(
                        event.source(),
                        "event/" + event.id(),
                        request.channel(),
                        Direction.INBOUND,
                        null,
                        text,
                        at,
                        request.id()));
    }
}
