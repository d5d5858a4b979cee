package io.rapport.customer.erasure;

import static io.rapport.Person.LEA;
import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;
import static io.rapport.request.Desk.MONDAY_10;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_REASON;
import static io.rapport.stewardship.process.StewardCaseModel.STEWARD_VERDICT;

import io.rapport.Journeys;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.escalation.pack.HandOverKind;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.NewHandOver;
import io.rapport.escalation.pack.Receiver;
import io.rapport.intake.About;
import io.rapport.intake.Event;
import io.rapport.intake.Intake;
import io.rapport.kernel.CustomerId;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.privacy.PrivacyDesk;
import io.rapport.request.Requests;
import io.rapport.stewardship.StewardDesk;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Customers with a value of their own in every column that holds something personal. A test fails for a column that has
 * none: who adds one, plants a value here.
 */
@Component
public class FullestCustomers {

    private final PlantedCustomers planted;
    private final Customers customers;
    private final Requests requests;
    private final Intake intake;
    private final Notes notes;
    private final BreakGlass glass;
    private final Merges merges;
    private final LegalHolds holds;
    private final StewardDesk stewards;
    private final PrivacyDesk privacy;
    private final HandOvers handOvers;
    private final Journeys journeys;

    FullestCustomers(
            PlantedCustomers planted,
            Customers customers,
            Requests requests,
            Intake intake,
            Notes notes,
            BreakGlass glass,
            Merges merges,
            LegalHolds holds,
            StewardDesk stewards,
            PrivacyDesk privacy,
            HandOvers handOvers,
            Journeys journeys) {
        this.planted = planted;
        this.customers = customers;
        this.requests = requests;
        this.intake = intake;
        this.notes = notes;
        this.glass = glass;
        this.merges = merges;
        this.holds = holds;
        this.stewards = stewards;
        this.privacy = privacy;
        this.handOvers = handOvers;
        this.journeys = journeys;
    }

    /**
     * @param most what most customers have, and every value that was planted
     * @param absorbed who was merged into them
     * @param analyticsId how the one system that is told calls them
     */
    public record Fullest(PlantedCustomers.Planted most, CustomerId absorbed, String analyticsId) {

        public CustomerId id() {
            return most.id();
        }

        public List<String> values() {
            return most.values();
        }
    }

    /** Somebody works for them, claims are pending, their own copy is ready, and one source is contested. */
    public Fullest atWork() {
        var values = new PlantedValues();
        var most = planted.with(values);
        var id = most.id();
        var analyticsId = values.text("analytics number");
        customers.identify(id, new SourceIdentifier("analytics", analyticsId));
        facts(id, values);
        words(id, values);
        handOvers.send(
                NewHandOver.of(id, most.open(), HandOverKind.TEAM, null, Receiver.group("technical-team"), LEA.id()));
        askedWhetherTheyAreSomebodyElse(id, values);
        var absorbed = mergedWithThemselves(id, values);
        holds.place(id, values.text("a claim"), PAUL.id());
        privacy.restricts(privacy.asks(id, "restriction", "gdpr"), "accuracy-contested", "city");
        privacy.proven(privacy.asks(id, "access", "gdpr"))
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);
        return new Fullest(most.withAll(values.all()), absorbed, analyticsId);
    }

    /** The same, and nothing stands against an erasure: their own privacy requests go on. */
    public Fullest free() {
        var customer = atWork();
        letGo(customer);
        return customer;
    }

    /** Nobody works on anything of theirs any more, and no claim is pending. */
    public void letGo(Fullest customer) {
        requests.withdraw(customer.most().open());
        journeys.follow(customer.most().open());
        holds.lift(customer.id());
    }

    private void facts(CustomerId id, PlantedValues values) {
        says(id, "crm", "birth-date", values.day());
        says(id, "crm", "postal-address", values.text("Lane") + " 3, 10117 Berlin");
        says(id, "erp", "vat-number", values.text("VAT"));
        says(id, "analytics", "churn-risk", values.share());
        says(id, "customer", "accessibility-consent", "granted");
        says(id, "customer", "accessibility-need", values.text("needs"));
        says(id, "customer", "health-note-consent", "granted");
    }

    private void words(CustomerId id, PlantedValues values) {
        customers.record(
                id,
                new NewInteraction(
                        "planted",
                        values.plain("call-%s"),
                        "phone",
                        Direction.OUTBOUND,
                        values.text("about"),
                        values.text("we said"),
                        MONDAY_10,
                        null));
        notes.write(
                new Reader("planted-crm", List.of("integrations")),
                id,
                new NewNote("health", "crm", new Words(values.text("lift"), false)));
        intake.take(new Event(
                "planted",
                values.plain("early-%s"),
                MONDAY_10,
                new About.Replied(values.plain("lost-ticket-%s"), null, values.text("before they asked"))));
        glass.breakFor(new Reader("anna", List.of("agents")), id, values.text("they call"));
    }

    private void askedWhetherTheyAreSomebodyElse(CustomerId id, PlantedValues values) {
        var phone = StewardDesk.phone();
        customers.observe(id, new Observation("phone", phone, "crm", MONDAY_10.minusSeconds(30)));
        var twin = stewards.person(customers.get(id).name(), "phone", phone);
        stewards.lookAt(id, twin);
        stewards.answered(
                LEA,
                stewards.caseOf(id, twin),
                STEWARD_VERDICT.with("different"),
                STEWARD_REASON.with(values.text("two passports")));
    }

    private CustomerId mergedWithThemselves(CustomerId id, PlantedValues values) {
        var absorbed = customers.register(NewCustomer.of(values.text("Ada"), "shop", values.plain("shop-%s")));
        merges.merge(new NewMerge(id, absorbed, values.text("one passport"), LEA.id()));
        return absorbed;
    }

    private void says(CustomerId id, String source, String kind, String value) {
        customers.observe(id, new Observation(kind, value, source, MONDAY_10.minusSeconds(60)));
    }
}
