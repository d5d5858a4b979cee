package io.rapport.customer.nightly;

import static java.util.Comparator.naturalOrder;

import io.rapport.Journeys;
import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.NewCommitment;
import io.rapport.commitments.NewCommitment.Terms;
import io.rapport.commitments.Owner;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.InteractionId;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.nightly.MadeUpLives.Dealt;
import io.rapport.customer.nightly.MadeUpLives.Decided;
import io.rapport.customer.nightly.MadeUpLives.Known;
import io.rapport.customer.nightly.MadeUpLives.Life;
import io.rapport.customer.nightly.MadeUpLives.Noted;
import io.rapport.customer.nightly.MadeUpLives.Promised;
import io.rapport.customer.nightly.MadeUpLives.Said;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.notes.NewNote;
import io.rapport.notes.NewNote.Words;
import io.rapport.notes.Notes;
import io.rapport.request.NewRequest;
import io.rapport.request.Requests;
import io.rapport.tiering.Tiers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people wrote down, promised and did for made up customers, each at its time. Leaves the clock there. */
@Component
class MadeUpWork {

    private static final Reader CRM = new Reader("lives-crm", List.of("integrations"));
    private static final List<String> CATEGORIES = List.of("relationship", "preference", "money");

    private final Customers customers;
    private final Notes notes;
    private final Commitments commitments;
    private final Requests requests;
    private final Tiers tiers;
    private final Journeys journeys;
    private final EngineClock clock;

    MadeUpWork(
            Customers customers,
            Notes notes,
            Commitments commitments,
            Requests requests,
            Tiers tiers,
            Journeys journeys,
            EngineClock clock) {
        this.customers = customers;
        this.notes = notes;
        this.commitments = commitments;
        this.requests = requests;
        this.tiers = tiers;
        this.journeys = journeys;
        this.clock = clock;
    }

    /** Some are changed later; some need a consent, which may end. */
    void notes(Life life, Random random, List<Instant> ages) {
        for (int i = random.nextInt(3); i > 0; i--) {
            var at = ages.remove(0);
            // a note can be changed while it stands
            var later = at.plus(Duration.ofDays(random.nextInt(300) + 1L));
            var isChanged = random.nextBoolean() && later.isBefore(MadeUpLives.NOW);
            note(life, CATEGORIES.get(random.nextInt(3)), at, isChanged ? later : null);
        }
        if (random.nextInt(3) == 0) {
            var at = next(ages, 3);
            consent(life, "granted", at.get(0));
            note(life, "family", at.get(1), null);
            if (random.nextBoolean()) {
                consent(life, "withdrawn", at.get(2));
            }
        }
    }

    private void note(Life life, String category, Instant at, @Nullable Instant changedAt) {
        clock.moveTo(at);
        var id = notes.write(CRM, life.id, new NewNote(category, "crm", new Words("Said in a few words.", false)));
        if (changedAt != null) {
            clock.moveTo(changedAt);
            notes.change(CRM, life.id, id, 1, new Words("Said otherwise.", false));
        }
        life.notes.add(new Noted(number(id.value()), category, changedAt == null ? at : changedAt));
    }

    private void consent(Life life, String value, Instant at) {
        clock.moveTo(at);
        var kind = "family-note-consent";
        var id = customers.observe(life.id, new Observation(kind, value, "customer", at));
        life.facts.add(new Known(number(id.value()), kind, "customer", at, value));
    }

    /** Some are settled. */
    void promises(Life life, Random random, List<Instant> ages) {
        for (int i = random.nextInt(3); i > 0; i--) {
            var at = next(ages, 2);
            clock.moveTo(at.get(0));
            var terms = new Terms(
                    "We call.", false, at.get(0).plusSeconds(60), "Europe/Berlin", Owner.team("billing-team"));
            var id = commitments.give(CRM, life.id, new NewCommitment(terms, null, "crm"));
            var settled = random.nextInt(3) > 0;
            if (settled) {
                clock.moveTo(at.get(1));
                commitments.settle(CRM, life.id, id, 1, CommitmentState.KEPT);
            }
            life.promises.add(new Promised(number(id.value()), terms.dueAt(), settled ? at.get(1) : null));
        }
    }

    /** A case, opened with words and talked about; withdrawn later, or open for ever. */
    void dealt(Life life, Random random, List<Instant> ages) {
        var at = next(ages, 3);
        clock.moveTo(at.get(0));
        var opening = said(life, "opening", at.get(0), null);
        var id = requests.open(new NewRequest(
                "lives",
                "opening/" + life.id,
                life.id,
                new RequestType("billing-question"),
                "email",
                opening,
                at.get(0)));
        journeys.follow(id);
        var isClosed = random.nextInt(4) > 0;
        if (isClosed) {
            clock.moveTo(at.get(1));
            requests.withdraw(id);
            journeys.follow(id);
        }
        var dealt = new Dealt(id.value(), isClosed ? at.get(1) : null);
        life.cases.add(dealt);
        life.said.add(new Said(number(opening.value()), at.get(0), dealt));
        clock.moveTo(at.get(2));
        life.said.add(new Said(number(said(life, "about", at.get(2), id).value()), at.get(2), dealt));
        tiers.all(life.id).stream()
                .map(tier -> new Decided(number(tier.id().value()), tier.decidedAt()))
                .filter(tier -> !life.tiers.contains(tier))
                .forEach(life.tiers::add);
    }

    private InteractionId said(Life life, String what, Instant at, @Nullable RequestId about) {
        var words =
                new NewInteraction("lives", what + "/" + life.id, "email", Direction.INBOUND, null, "Hello", at, about);
        return customers.record(life.id, words);
    }

    private static List<Instant> next(List<Instant> ages, int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> ages.remove(0))
                .sorted(naturalOrder())
                .toList();
    }

    private static long number(String id) {
        return Long.parseLong(id.substring(2));
    }
}
