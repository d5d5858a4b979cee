package io.rapport.customer.erasure;

import static io.rapport.Person.ANNA;
import static io.rapport.Person.LEA;
import static io.rapport.Person.MAX;
import static io.rapport.approval.process.ExceptionApproval.DECIDE_EXCEPTION;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_AMOUNT;
import static io.rapport.approval.process.ExceptionApproval.EXCEPTION_KIND;
import static io.rapport.approval.process.ExceptionApproval.RATIONALE;
import static io.rapport.approval.process.ExceptionApproval.VERDICT;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.request.process.ServiceRequest.NOTE;
import static io.rapport.request.work.WorkRequest.OUTCOME;
import static io.rapport.request.work.WorkRequest.WORK_ON_REQUEST;

import io.rapport.Journeys;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.EngineClock;
import io.rapport.intake.About;
import io.rapport.intake.Event;
import io.rapport.intake.Intake;
import io.rapport.intake.KnownAs;
import io.rapport.intake.Submission;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.request.Requests;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Customers of whom much is known; {@link FullestCustomers} adds what is rarely so. */
@Component
public class PlantedCustomers {

    private static final String SOURCE = "planted";

    private final Customers customers;
    private final Requests requests;
    private final Intake intake;
    private final Notes notes;
    private final Commitments commitments;
    private final Journeys journeys;
    private final EngineClock clock;

    PlantedCustomers(
            Customers customers,
            Requests requests,
            Intake intake,
            Notes notes,
            Commitments commitments,
            Journeys journeys,
            EngineClock clock) {
        this.customers = customers;
        this.requests = requests;
        this.intake = intake;
        this.notes = notes;
        this.commitments = commitments;
        this.journeys = journeys;
        this.clock = clock;
    }

    /**
     * A customer, and what was written about them.
     *
     * @param open a request somebody works on, after an exception was declined
     * @param resolved a request that waits for the customer's word
     * @param submitted what opened the first request, to send again
     */
    public record Planted(
            CustomerId id, List<String> values, RequestId open, RequestId resolved, Submission submitted) {

        /** The same, of whom more was written. */
        Planted withAll(List<String> more) {
            return new Planted(id, more, open, resolved, submitted);
        }
    }

    /** A customer with facts, contacts, an open request with a declined exception, and a resolved one. */
    public Planted withEverything() {
        return with(new PlantedValues());
    }

    /** The same. @param values what was written is added to them */
    Planted with(PlantedValues values) {
        clock.moveTo(MONDAY_10);
        var known = new KnownAs("crm", values.plain("crm-%s@planted.example"), values.text("Ida"));
        var submitted = submission(values, known);
        var first = intake.submit(SOURCE, submitted);
        var id = first.customer();
        var open = Objects.requireNonNull(first.request());
        exception(open, values);
        facts(id, values);
        notes.write(
                new Reader("planted-crm", List.of("integrations")),
                id,
                new NewNote("preference", "crm", new Words(values.text("likes"), false)));
        commitments.give(
                new Reader("planted-crm", List.of("integrations")),
                id,
                new NewCommitment(
                        new Terms(
                                values.text("we call on"),
                                false,
                                MONDAY_10.plusSeconds(3600),
                                "Europe/Berlin",
                                Owner.team("billing-team")),
                        open,
                        "crm"));
        intake.take(new Event(
                SOURCE,
                values.plain("event-%s"),
                MONDAY_10,
                new About.Replied(submitted.externalId(), null, values.text("and another thing"))));
        var resolved = Objects.requireNonNull(
                intake.submit(SOURCE, submission(values, known)).request());
        journeys.follow(resolved)
                .completedBy(LEA, WORK_ON_REQUEST, OUTCOME.with("resolve"), NOTE.with(values.text("answer")));
        return new Planted(id, values.all(), open, resolved, submitted);
    }

    /** The same, and nobody works on anything any more. */
    public Planted withdrawn() {
        var customer = withEverything();
        requests.withdraw(customer.open());
        journeys.follow(customer.open());
        return customer;
    }

    private static Submission submission(PlantedValues values, KnownAs known) {
        return new Submission(
                values.plain("ticket-%s"),
                known,
                "billing-question",
                "email",
                values.text("subject"),
                values.text("words \"quoted\" of"),
                null);
    }

    private void facts(CustomerId id, PlantedValues values) {
        customers.identify(id, new SourceIdentifier("erp", values.text("erp number")));
        observe(id, "email", values.plain("ida.%s@planted.example"));
        observe(id, "phone", values.plain("+49 %s"));
        observe(id, "city", values.text("Town"));
        observe(id, "annual-value", values.plain("%s.37"));
        observe(id, "email", values.plain("later.%s@planted.example"));
    }

    private void observe(CustomerId id, String kind, String value) {
        customers.observe(id, new Observation(kind, value, "crm", MONDAY_10.minusSeconds(60)));
    }

    private void exception(RequestId request, PlantedValues values) {
        journeys.follow(request)
                .completedBy(
                        ANNA,
                        WORK_ON_REQUEST,
                        OUTCOME.with("ask-exception"),
                        EXCEPTION_KIND.with("credit"),
                        EXCEPTION_AMOUNT.with(400.0),
                        NOTE.with(values.text("because")))
                .completedBy(
                        MAX, DECIDE_EXCEPTION, VERDICT.with("declined"), RATIONALE.with(values.text("not because")))
                .waitsAt(WORK_ON_REQUEST);
    }
}
