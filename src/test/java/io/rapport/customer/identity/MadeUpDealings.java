package io.rapport.customer.identity;

import static io.rapport.request.Desk.MONDAY_10;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.Journeys;
import io.rapport.commitments.CommitmentReader;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.restriction.Restriction;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.NoteReader;
import io.rapport.notes.Notes;
import io.rapport.request.Desk;
import io.rapport.request.Request;
import io.rapport.request.Requests;
import io.rapport.sla.Promises;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.stereotype.Component;

/** What people do for made up customers. */
@Component
class MadeUpDealings {

    private static final Reader CRM = new Reader("dealings-crm", List.of("integrations"));
    private static final Reader OFFICER = new Reader("dealings-officer", List.of("privacy-officers"));

    private final Customers customers;
    private final Notes notes;
    private final NoteReader writtenDown;
    private final Commitments commitments;
    private final CommitmentReader promised;
    private final Requests requests;
    private final Promises promises;
    private final Tiers tiers;
    private final Restrictions restrictions;
    private final LegalHolds holds;
    private final Desk desk;
    private final Journeys journeys;
    private final ProcessEngine engine;

    MadeUpDealings(
            Customers customers,
            Notes notes,
            NoteReader writtenDown,
            Commitments commitments,
            CommitmentReader promised,
            Requests requests,
            Promises promises,
            Tiers tiers,
            Restrictions restrictions,
            LegalHolds holds,
            Desk desk,
            Journeys journeys,
            ProcessEngine engine) {
        this.customers = customers;
        this.notes = notes;
        this.writtenDown = writtenDown;
        this.commitments = commitments;
        this.promised = promised;
        this.requests = requests;
        this.promises = promises;
        this.tiers = tiers;
        this.restrictions = restrictions;
        this.holds = holds;
        this.desk = desk;
        this.journeys = journeys;
        this.engine = engine;
    }

    void somethingHappens(MadeUpBook book, CustomerId customer, CustomerId twin, Random random) {
        switch (random.nextInt(6)) {
            case 0 -> asks(book, customer, twin);
            case 1 ->
                book.enter(
                        "N" + notes.write(CRM, customer, new NewNote("preference", "crm", new Words("Tea.", false))),
                        customer);
            case 2 -> book.enter("W" + commitments.give(CRM, customer, call()), customer);
            case 3 -> {
                var decided = tiers.decide(customer, true);
                book.enter("T" + decided.id(), decided.customer());
            }
            case 4 -> {
                var because = new RequestId("P-8" + customer.number());
                restrictions.place(
                        customer,
                        "city",
                        RestrictionGround.OBJECTION_PENDING,
                        because,
                        ZoneOffset.UTC,
                        MONDAY_10.plus(Duration.ofDays(14)));
                book.enter("L" + because, customer);
            }
            default -> {
                holds.place(customer, "A claim is pending", "paul");
                book.enter("H" + customer, customer);
            }
        }
    }

    private static NewCommitment call() {
        return new NewCommitment(
                new Terms("We call.", false, MONDAY_10.plusSeconds(3600), "Europe/Berlin", Owner.team("billing-team")),
                null,
                "crm");
    }

    /** A case whose clocks run from then on; the twin says the same words. */
    void asks(MadeUpBook book, CustomerId customer, CustomerId twin) {
        var words = new NewInteraction(
                "test",
                UUID.randomUUID().toString(),
                "email",
                Direction.INBOUND,
                "Help",
                "Please help me.",
                MONDAY_10,
                null);
        customers.record(twin, words);
        var request = desk.request(customer, "billing-question");
        journeys.follow(request);
        book.enter("R" + request, customer);
        tiers.all(customer).forEach(decided -> book.enter("T" + decided.id(), decided.customer()));
        book.runs("R" + request, standing(request));
    }

    /** The promise with its due times, every open task and timer with theirs. */
    private List<String> standing(RequestId request) {
        return Stream.concat(
                        Stream.of(
                                promises.of(request).toString(),
                                requests.get(request).toString()),
                        journeys.follow(request).instances().stream().flatMap(run -> {
                            var tasks = engine.getTaskService()
                                    .createTaskQuery()
                                    .processInstanceId(run.getId())
                                    .list();
                            var jobs = engine.getManagementService()
                                    .createJobQuery()
                                    .processInstanceId(run.getId())
                                    .list();
                            return Stream.concat(
                                    tasks.stream()
                                            .map(task -> task.getTaskDefinitionKey()
                                                    + task.getName()
                                                    + task.getAssignee()
                                                    + task.getDueDate()
                                                    + task.getPriority()),
                                    jobs.stream().map(job -> job.getJobDefinitionId() + job.getDuedate()));
                        }))
                .sorted()
                .toList();
    }

    /** Whoever was merged shows what was done for all of them, and nothing that runs has felt it. */
    void shows(MadeUpBook book, CustomerId customer, List<CustomerId> together) {
        var of = new Requests.Filter(customer, null, null);
        book.same("N", together, writtenDown.list(OFFICER, customer, 100, null).items(), note -> note.id());
        book.same("W", together, promised.list(OFFICER, customer, 100, null).items(), given -> given.facts()
                .id());
        book.same("R", together, requests.list(of, 100, null).items(), Request::id);
        book.same("T", together, tiers.all(customer), TierDecision::id);
        book.same("L", together, restrictions.of(customer).standing(), Restriction::request);
        assertThat(holds.isHeld(customer)).isEqualTo(book.holds("H", customer));
        book.of("R", List.of(customer)).forEach(request -> assertThat(standing(new RequestId(request.substring(1))))
                .as(request)
                .isEqualTo(book.asItBegan(request)));
    }
}
