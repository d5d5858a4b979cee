package io.rapport.customer.reading;

import static io.rapport.Person.PAUL;
import static io.rapport.privacy.process.AnswerWords.CHECK_IDENTITY;
import static io.rapport.privacy.process.AnswerWords.DECIDE_PRIVACY_REQUEST;
import static io.rapport.privacy.process.AnswerWords.IDENTITY_CHECK;
import static io.rapport.privacy.process.AnswerWords.PRIVACY_OUTCOME;
import static io.rapport.privacy.process.AnswerWords.SEND_PRIVACY_ANSWER;

import io.rapport.Journeys;
import io.rapport.approval.Approvals;
import io.rapport.commitments.CommitmentReader;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.Planted.Somebody;
import io.rapport.customer.restriction.RestrictionGround;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.RequestId;
import io.rapport.notes.NoteReader;
import io.rapport.privacy.NewPrivacyRequest;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.stewardship.Answer;
import io.rapport.stewardship.StewardCases;
import io.rapport.stewardship.StewardDesk;
import io.rapport.tiering.Tiers;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Planted customers about whom there is one of everything: merged, looked at, asking for their rights, taken for another. */
@Component
class Stages {

    /** Learns of everything, if not what it says. */
    private static final Reader OFFICER = new Reader("planted-officer", List.of("privacy-officers"));

    private final Planted planted;
    private final Customers customers;
    private final Sensitivities sensitivities;
    private final Merges merges;
    private final BreakGlass glass;
    private final LegalHolds holds;
    private final Restrictions restrictions;
    private final PrivacyRequests privacy;
    private final StewardDesk stewards;
    private final StewardCases cases;
    private final Approvals approvals;
    private final NoteReader notes;
    private final CommitmentReader commitments;
    private final Journeys journeys;
    private final Tiers tiers;
    private final Clock clock;

    Stages(
            Planted planted,
            Customers customers,
            Sensitivities sensitivities,
            Merges merges,
            BreakGlass glass,
            LegalHolds holds,
            Restrictions restrictions,
            PrivacyRequests privacy,
            StewardDesk stewards,
            StewardCases cases,
            Approvals approvals,
            NoteReader notes,
            CommitmentReader commitments,
            Journeys journeys,
            Tiers tiers,
            Clock clock) {
        this.planted = planted;
        this.customers = customers;
        this.sensitivities = sensitivities;
        this.merges = merges;
        this.glass = glass;
        this.holds = holds;
        this.restrictions = restrictions;
        this.privacy = privacy;
        this.stewards = stewards;
        this.cases = cases;
        this.approvals = approvals;
        this.notes = notes;
        this.commitments = commitments;
        this.journeys = journeys;
        this.tiers = tiers;
        this.clock = clock;
    }

    /** By what waits for whom; {@code NeedToKnowMatrixTest} says what follows from it. */
    Map<String, Staged> all() {
        var all = new HashMap<String, Staged>();
        all.put("working", staged(planted.worked(), "erasure"));
        all.put("deciding", staged(planted.asked(), "erasure"));
        all.put("resolved", held(takenForAnother(staged(planted.resolved(), "erasure"), false)));
        all.put("compared", takenForAnother(staged(planted.worked(), "erasure"), true));
        all.put("answering", answering());
        all.put("restricted", restricted(staged(planted.worked(), "erasure")));
        return Map.copyOf(all);
    }

    private Staged staged(Somebody somebody, String right) {
        var customer = somebody.id();
        // contradicted, so that the tier names a kind of fact; "5" is no value of theirs
        customers.observe(
                customer,
                new Observation("annual-value", "5", "crm", clock.instant().minusSeconds(60)));
        tiers.decide(customer, true);
        var seed = somebody.identifier().substring(2, 10);
        var asked = privacy.open(
                new NewPrivacyRequest("planted", UUID.randomUUID().toString(), customer, right, "gdpr", null, "anna"));
        var journey = journeys.follow(new RequestId(asked.id().value())).waitsAt(CHECK_IDENTITY);
        var staged = Staged.of(somebody, journey);
        staged.say("Glass" + seed);
        glass.breakFor(new Reader("planted-agent", List.of("agents")), customer, "Glass" + seed);
        var absorbed = customers.register(NewCustomer.of("Yol" + seed + " Planted", "planted", "yol" + seed));
        staged.values().get(Sensitivity.NAME).add("Yol" + seed + " Planted");
        staged.values().get(Sensitivity.CONTACT).add("yol" + seed);
        staged.say("Merged" + seed);
        merges.merge(new NewMerge(customer, absorbed, "Merged" + seed, "lea"));
        staged.is("absorbed", absorbed);
        staged.is("privacy", asked.id());
        approvals.list(customer, 1, null).items().forEach(wish -> staged.is("approval", wish.id()));
        notes.list(OFFICER, customer, 10, null).items().forEach(note -> staged.is(note.category(), note.id()));
        commitments
                .list(OFFICER, customer, 1, null)
                .items()
                .forEach(given -> staged.is("commitment", given.facts().id()));
        staged.is("handOver", planted.handedOver(somebody));
        customers.facts(customer).forEach(fact -> staged.place(sensitivities.of(fact.kind()), fact.id()));
        staged.place(Sensitivity.FINANCIAL, staged.ids().get("money"));
        staged.place(Sensitivity.SPECIAL, staged.ids().get("health"));
        staged.place(Sensitivity.CONVERSATION, staged.ids().get("preference"));
        staged.place(Sensitivity.CONVERSATION, staged.ids().get("commitment"));
        return staged;
    }

    private Staged held(Staged staged) {
        var reason = "Held" + staged.id();
        staged.say(reason);
        holds.place(staged.id(), reason, "paul");
        return staged;
    }

    /** Somebody has the same name and telephone; a steward is asked, and has answered unless it stays open. */
    private Staged takenForAnother(Staged staged, boolean open) {
        var phone = StewardDesk.phone();
        var name = staged.values().get(Sensitivity.NAME).get(0);
        var other = customers.register(
                NewCustomer.of(name, "planted", UUID.randomUUID().toString()));
        for (var each : List.of(staged.id(), other)) {
            customers.observe(each, new Observation("phone", phone, "crm", clock.instant()));
        }
        stewards.lookAt(staged.id(), other);
        var asked = stewards.casesOf(staged.id(), other);
        var id = asked.get(0).id();
        staged.is("case", id);
        if (!open) {
            staged.say("Passport" + staged.id());
            cases.answer(id, new Answer.Different("lea", "Passport" + staged.id()));
        }
        return staged;
    }

    /** The work is open; the export lies ready, and an officer is to send it. */
    Staged answering() {
        var staged = staged(planted.worked(), "access");
        staged.journeys()
                .get(1)
                .completedBy(PAUL, CHECK_IDENTITY, IDENTITY_CHECK.with("call-back"))
                .completedBy(PAUL, DECIDE_PRIVACY_REQUEST, PRIVACY_OUTCOME.with("carry-out"))
                .waitsAt(SEND_PRIVACY_ANSWER);
        return staged;
    }

    /** All that is known of them may only be stored. */
    private Staged restricted(Staged staged) {
        restrictions.place(
                staged.id(),
                null,
                RestrictionGround.ACCURACY_CONTESTED,
                new RequestId(staged.ids().get("privacy")),
                ZoneOffset.UTC,
                clock.instant().plus(Duration.ofDays(14)));
        return staged;
    }
}
