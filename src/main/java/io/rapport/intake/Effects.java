package io.rapport.intake;

import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.escalation.EscalationReason;
import io.rapport.intake.Deliveries.Door;
import io.rapport.intake.Deliveries.Effect;
import io.rapport.intake.Happening.Told;
import io.rapport.intake.Happening.Words;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.RequestId;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.request.handing.RequestEscalations;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What each event does, through the front doors. */
@Component
class Effects {

    private final Customers customers;
    private final FactCatalogue catalogue;
    private final Requests requests;
    private final RequestEscalations escalations;
    private final Opening opening;
    private final Deliveries deliveries;
    private final Times times;

    Effects(
            Customers customers,
            FactCatalogue catalogue,
            Requests requests,
            RequestEscalations escalations,
            Opening opening,
            Deliveries deliveries,
            Times times) {
        this.deliveries = deliveries;
        this.catalogue = catalogue;
        this.customers = customers;
        this.requests = requests;
        this.escalations = escalations;
        this.opening = opening;
        this.times = times;
    }

    /** @return {@link Effect#NONE_YET} for an event that came before its request, and may */
    Effect of(Event event) {
        if (event.data() instanceof Submission submission) {
            var opened = opening.open(event.source(), submission, event.time());
            return new Effect(opened.customer(), opened.request());
        }
        if (event.data() instanceof Observed observed) {
            return observed(event, observed);
        }
        if (event.data() instanceof Told told) {
            return told(event, told);
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

    private Effect told(Event event, Told told) {
        var at = event.time();
        if (at == null) {
            throw Refusals.FieldRefused.noTime();
        }
        var customer = opening.customer(told.customer());
        told.facts().forEach((kind, value) -> {
            checkCurrency(kind, told.currency());
            observe(customer, new Observation(kind, value, event.source(), at));
        });
        var words = told.words();
        if (words != null) {
            times.check("at", words.at());
            write(event, customer, words, times.first(words.at(), at));
        }
        return new Effect(customer, null);
    }

    /** Refused under the name that the field has in the event. */
    private void observe(CustomerId customer, Observation observation) {
        try {
            customers.observe(customer, observation);
        } catch (FieldProblem refused) {
            throw "value".equals(refused.field()) ? new Refusals.Renamed(refused, field(observation.kind())) : refused;
        }
    }

    private static String field(String kind) {
        return Pattern.compile("-(.)").matcher(kind).replaceAll(hyphen -> hyphen.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private void checkCurrency(String kind, @Nullable String currency) {
        var kept = catalogue.kind(kind).currency();
        if (kept != null && !kept.equals(currency)) {
            throw Refusals.FieldRefused.otherCurrency(kept);
        }
    }

    private void write(Event event, CustomerId customer, Words words, Instant at) {
        opening.checkChannel(words.channel());
        customers.record(
                customer,
                new NewInteraction(
                        event.source(),
                        words.id(),
                        words.channel(),
                        words.direction(),
                        words.subject(),
                        words.text(),
                        at,
                        null));
    }

    private Effect moved(Event event, About about) {
        var named = named(event, about);
        if (named.isEmpty()) {
            return Effect.NONE_YET;
        }
        var request = requests.get(named.get());
        var at = times.first(event.time());
        move(request.id(), about, at);
        var text = about.text();
        if (text != null && !text.isBlank()) {
            write(event, request, text, at);
        }
        if (about instanceof About.Escalated) {
            escalations.ask(request.id(), EscalationReason.CUSTOMER, "", null, null); // with what was just written
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

    /** Empty when it has not come yet, and may still come. */
    private Optional<RequestId> named(Event event, About about) {
        var theirs = about.externalId();
        var ours = about.request();
        if ((theirs == null) == (ours == null)) {
            throw Refusals.FieldRefused.notOneRequest();
        }
        return ours == null ? known(event.source(), String.valueOf(theirs), about) : Optional.of(new RequestId(ours));
    }

    private Optional<RequestId> known(String source, String theirs, About about) {
        var known = requests.find(source, theirs);
        if (known.isPresent() || about.mayComeFirst() && !deliveries.came(Door.REQUEST, source, theirs)) {
            return known;
        }
        // it came this very moment, or it came and its id was forgotten with its customer, and it will not come again
        return Optional.of(requests.find(source, theirs).orElseThrow(Refusals.FieldRefused::unknownRequest));
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
