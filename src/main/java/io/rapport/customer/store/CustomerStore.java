package io.rapport.customer.store;

import io.rapport.customer.Consent;
import io.rapport.customer.Context;
import io.rapport.customer.Customer;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Interaction;
import io.rapport.customer.InteractionId;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.UnknownInteraction;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.sources.Sources;
import io.rapport.customer.vault.Vault;
import io.rapport.engine.asking.Round;
import io.rapport.kernel.BadPage;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door as the database keeps it. Who a customer is, is for {@link Registration}; the rest is one call here. */
@Service
@Transactional
class CustomerStore implements Customers {

    private final Registration registration;
    private final CustomerRows customers;
    private final IdentifierRows identifiers;
    private final Knowledge knowledge;
    private final Timeline timeline;
    private final Sources sources;
    private final Vault vault;

    CustomerStore(
            Registration registration,
            CustomerRows customers,
            IdentifierRows identifiers,
            Knowledge knowledge,
            Timeline timeline,
            Sources sources,
            Vault vault) {
        this.vault = vault;
        this.sources = sources;
        this.registration = registration;
        this.customers = customers;
        this.identifiers = identifiers;
        this.knowledge = knowledge;
        this.timeline = timeline;
    }

    @Override
    public CustomerId register(NewCustomer customer) {
        return registration.register(customer);
    }

    @Override
    public CustomerId findOrRegister(NewCustomer customer) {
        return registration.findOrRegister(customer);
    }

    @Override
    public Optional<CustomerId> find(SourceIdentifier identifier) {
        return registration.find(identifier);
    }

    @Override
    public void identify(CustomerId id, SourceIdentifier identifier) {
        registration.identify(id, identifier);
    }

    @Override
    public Customer get(CustomerId id) {
        return customers.find(id).orElseThrow(() -> customers.missing(id));
    }

    @Override
    public Page<Customer> list(int limit, @Nullable String after) {
        var rows = customers.after(Place.customer(after), BadPage.checked(limit) + 1);
        return Page.of(rows, limit, customer -> customer.id().value());
    }

    @Override
    public FactId observe(CustomerId id, Observation observation) {
        var fact = knowledge.observe(id, observation);
        sources.heard(observation.source());
        return fact;
    }

    @Override
    public FactId revise(CustomerId id, Observation observation, @Nullable FactId seen) {
        var fact = knowledge.revise(id, observation, seen);
        sources.heard(observation.source());
        return fact;
    }

    @Override
    public List<Fact> facts(CustomerId id) {
        return knowledge.facts(id);
    }

    @Override
    public List<Fact> everythingSaid(CustomerId id) {
        return knowledge.everything(id);
    }

    @Override
    public Optional<Fact> fact(CustomerId id, String kind) {
        return knowledge.fact(id, kind);
    }

    @Override
    public Optional<Consent> consent(CustomerId id, String kind) {
        return knowledge.consent(id, kind);
    }

    @Override
    public InteractionId record(CustomerId id, NewInteraction interaction) {
        var known = timeline.record(id, interaction);
        sources.heard(interaction.source());
        return known;
    }

    @Override
    public Page<Interaction> timeline(CustomerId id, int limit, @Nullable String after) {
        return timeline.page(id, limit, after);
    }

    @Override
    public Interaction interaction(InteractionId id) {
        return timeline.find(id).orElseThrow(() -> new UnknownInteraction(id));
    }

    @Override
    public Overview overview(CustomerId id, int latest, Round round) {
        vault.fetch(id, round);
        var found = round.ask(customers.question(id));
        var known = round.ask(identifiers.question(List.of(id)));
        var facts = round.ask(knowledge.question(id));
        var happened = round.ask(timeline.question(id, latest));
        round.go();
        var single = found.get().stream().findFirst().orElseThrow(() -> customers.missing(id));
        if (single.isOneOfSeveral()) {
            return new Overview(
                    get(id), context(id), facts(id), timeline(id, latest, null).items());
        }
        return new Overview(
                customers.customer(single, known.get()),
                single.context(),
                knowledge.facts(List.of(id), facts.get()),
                happened.get());
    }

    @Override
    public Context context(CustomerId id) {
        return customers.context(id).orElseThrow(() -> customers.missing(id));
    }
}
