package io.rapport.customer.reading;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.MAX;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.RATIONALE;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.Journey;
import io.rapport.Journeys;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Customers each of whose personal values exists nowhere else, with a request that is at a certain step. */
@Component
class Planted {

    private final Customers customers;
    private final Requests requests;
    private final Notes notes;
    private final Commitments commitments;
    private final Journeys journeys;
    private final HandOvers handOvers;
    private final Clock clock;

    Planted(
            Customers customers,
            Requests requests,
            Notes notes,
            Commitments commitments,
            Journeys journeys,
            Clock clock,
            HandOvers handOvers) {
        this.handOvers = handOvers;
        this.customers = customers;
        this.requests = requests;
        this.notes = notes;
        this.commitments = commitments;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** @param identifier by which a system called {@code planted} knows them */
    record Somebody(
            CustomerId id,
            RequestId request,
            String identifier,
            Map<Sensitivity, List<String>> values,
            Journey journey) {}

    /** The billing team's task is open; a manager has granted an exception before. */
    Somebody worked() {
        var somebody = asked();
        somebody.journey()
                .completedBy(
                        MAX,
                        DECIDE_EXCEPTION,
                        VERDICT.with("granted"),
                        RATIONALE.with(
                                somebody.values().get(Sensitivity.CONVERSATION).get(2)))
                .waitsAt(WORK_ON_REQUEST);
        return somebody;
    }

    /** The exception waits for a manager. */
    Somebody asked() {
        var somebody = plant();
        somebody.journey()
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with("credit"),
                        EXCEPTION_AMOUNT.with(400.0),
                        NOTE.with(
                                somebody.values().get(Sensitivity.CONVERSATION).get(1)))
                .waitsAt(DECIDE_EXCEPTION);
        return somebody;
    }

    /** The work is done. */
    Somebody resolved() {
        var somebody = worked();
        somebody.journey().completedBy(ANNA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with("Done."));
        return somebody;
    }

    private Somebody plant() {
        var seed = UUID.randomUUID().toString().replace("-", "").substring(0, 8);
        var digits = Integer.toString(100_000 + Math.floorMod(seed.hashCode(), 900_000));
        // so little that the request stays with the billing team
        var value = "1%s.%s".formatted(digits.substring(0, 3), digits.substring(4));
        var identifier = "id" + seed + "@planted.example";
        var opening = "opening" + seed;
        var values = Map.of(
                Sensitivity.NAME, List.of("Xan" + seed + " Planted"),
                Sensitivity.BASIC, List.of("de-x-" + seed),
                Sensitivity.CONTACT, List.of(identifier, seed + "@mail.example", "Town" + seed, "ext" + seed),
                Sensitivity.FINANCIAL, List.of(value, "Owes" + seed),
                Sensitivity.SPECIAL, List.of("Need" + seed, "Lift" + seed),
                Sensitivity.BEHAVIOUR, List.of("0." + digits),
                Sensitivity.CONVERSATION,
                        List.of(
                                opening,
                                "reason" + seed,
                                "rationale" + seed,
                                "subject" + seed,
                                "Likes" + seed,
                                "Callback" + seed));
        var customer =
                customers.register(NewCustomer.of(values.get(Sensitivity.NAME).get(0), "planted", identifier));
        knows(customer, "language", "de-x-" + seed, "crm");
        knows(customer, "email", seed + "@mail.example", "crm");
        knows(customer, "city", "Town" + seed, "crm");
        knows(customer, "annual-value", value, "erp");
        knows(customer, "churn-risk", "0." + digits, "analytics");
        knows(customer, "accessibility-consent", "granted", "customer");
        knows(customer, "accessibility-need", "Need" + seed, "customer");
        noted(customer, seed);
        promised(customer, seed);
        var request = request(customer, seed, opening);
        return new Somebody(customer, request, identifier, values, journeys.follow(request));
    }

    private void noted(CustomerId customer, String seed) {
        knows(customer, "health-note-consent", "granted", "customer");
        var crm = new Reader("planted-crm", List.of("integrations"));
        Map.of("preference", "Likes", "money", "Owes", "health", "Lift")
                .forEach((category, text) ->
                        notes.write(crm, customer, new NewNote(category, "crm", new Words(text + seed, false))));
    }

    private void promised(CustomerId customer, String seed) {
        var terms = new Terms(
                "Callback" + seed,
                false,
                clock.instant().plusSeconds(3600),
                "Europe/Berlin",
                Owner.team("billing-team"));
        commitments.give(
                new Reader("planted-crm", List.of("integrations")), customer, new NewCommitment(terms, null, "crm"));
    }

    private RequestId request(CustomerId customer, String seed, String text) {
        var now = clock.instant();
        var opening = customers.record(
                customer,
                new NewInteraction(
                        "planted", "ext" + seed, "email", Direction.INBOUND, "subject" + seed, text, now, null));
        return requests.open(new NewRequest(
                "planted", "ext" + seed, customer, new RequestType("billing-question"), "email", opening, now));
    }

    private void knows(CustomerId customer, String kind, String value, String source) {
        customers.observe(customer, new Observation(kind, value, source, clock.instant()));
    }

    /** What is known of them goes to another team. */
    HandOverId handedOver(Somebody somebody) {
        var to = Receiver.group("technical-team");
        return handOvers
                .send(NewHandOver.of(somebody.id(), somebody.request(), HandOverKind.TEAM, null, to, null))
                .id();
    }
}
