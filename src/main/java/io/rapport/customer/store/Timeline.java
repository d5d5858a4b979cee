package io.rapport.customer.store;

import static java.util.Comparator.comparing;

import io.rapport.customer.Interaction;
import io.rapport.customer.InteractionId;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Refusals.InteractionTaken;
import io.rapport.customer.Refusals.SaidOtherwise;
import io.rapport.customer.identity.Members;
import io.rapport.engine.asking.Question;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What happened between a customer and us. */
@Component("customerTimeline")
class Timeline {

    private final InteractionRows interactions;
    private final CustomerRows customers;
    private final Members members;
    private final Checks checks;
    private final Clock clock;

    Timeline(InteractionRows interactions, CustomerRows customers, Members members, Checks checks, Clock clock) {
        this.interactions = interactions;
        this.customers = customers;
        this.members = members;
        this.checks = checks;
        this.clock = clock;
    }

    InteractionId record(CustomerId id, NewInteraction interaction) {
        checks.check(interaction);
        var added = interactions.add(id, interaction, clock.instant());
        return added.isPresent() ? Columns.interaction(added.getAsLong()) : recordedBefore(id, interaction);
    }

    Page<Interaction> page(CustomerId id, int limit, @Nullable String after) {
        var customer = members.of(id);
        var rows = older(customer, Place.of(after), BadPage.checked(limit) + 1);
        if (rows.isEmpty() && !customers.exists(id)) {
            throw customers.missing(id);
        }
        return Page.of(rows, limit, Place::cursor);
    }

    /** The newest of one who was never merged. */
    Question<List<Interaction>> question(CustomerId id, int most) {
        return interactions.question(id, Place.of(null), BadPage.checked(most));
    }

    /** Each member's part by its index, however long the histories are, under the id of the survivor. */
    private List<Interaction> older(List<CustomerId> customer, Place place, int most) {
        return customer.stream()
                .flatMap(member -> interactions.older(member, place, most).stream())
                .sorted(comparing(Interaction::at)
                        .thenComparing(happened -> Columns.number(happened.id()))
                        .reversed())
                .limit(most)
                .map(happened -> happened.of(customer.get(0)))
                .toList();
    }

    Optional<Interaction> find(InteractionId id) {
        return interactions.find(Columns.number(id)).map(found -> found.of(members.survivor(found.customer())));
    }

    private InteractionId recordedBefore(CustomerId id, NewInteraction repeat) {
        if (!customers.exists(id)) {
            throw customers.missing(id);
        }
        var first = interactions.find(repeat.source(), repeat.externalId()).orElseThrow();
        if (!members.areOne(first.customer(), id)) {
            throw new InteractionTaken(repeat.source(), first.id(), first.customer());
        }
        if (!first.saysTheSameAs(repeat)) {
            throw new SaidOtherwise(repeat.source(), first.id());
        }
        return first.id();
    }
}
