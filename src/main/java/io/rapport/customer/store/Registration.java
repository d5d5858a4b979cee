package io.rapport.customer.store;

import io.rapport.customer.NewCustomer;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.IdentifierTaken;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.identity.Members;
import io.rapport.customer.lookalikes.TraitsChanged;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who a customer is: one customer per identifier, also when two register at once. */
@Component("customerRegistration")
class Registration {

    private final CustomerRows customers;
    private final IdentifierRows identifiers;
    private final Members members;
    private final Checks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Registration(
            CustomerRows customers,
            IdentifierRows identifiers,
            Members members,
            Checks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.customers = customers;
        this.identifiers = identifiers;
        this.members = members;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    CustomerId register(NewCustomer customer) {
        checks.check(customer);
        var id = customers.add(customer.name(), clock.instant());
        ordered(customer).forEach(identifier -> claim(id, identifier));
        events.publishEvent(new TraitsChanged(id));
        return id;
    }

    CustomerId findOrRegister(NewCustomer customer) {
        checks.check(customer);
        if (customer.identifiers().isEmpty()) {
            throw new FieldRefused(
                    "field-refused", "identifiers", "identifiers must have an entry, or nobody can be found by them.");
        }
        var id = ordered(customer).stream()
                .flatMap(identifier -> identifiers.owner(identifier).stream())
                .findFirst()
                .orElseGet(() -> addOrYield(customer));
        ordered(customer).forEach(identifier -> claim(id, identifier));
        return id;
    }

    Optional<CustomerId> find(SourceIdentifier identifier) {
        checks.check("", identifier);
        return identifiers.owner(identifier);
    }

    void identify(CustomerId id, SourceIdentifier identifier) {
        checks.check("", identifier);
        claim(id, identifier);
    }

    private CustomerId addOrYield(NewCustomer customer) {
        var id = customers.add(customer.name(), clock.instant());
        for (var identifier : ordered(customer)) {
            if (!identifiers.add(id, identifier, clock.instant())) {
                // somebody registered the same customer since we looked: theirs is the one
                customers.takeBack(id);
                return identifiers.owner(identifier).orElseThrow();
            }
        }
        events.publishEvent(new TraitsChanged(id));
        return id;
    }

    private void claim(CustomerId id, SourceIdentifier identifier) {
        var owner = identifiers.owner(identifier);
        if (owner.isEmpty() && !identifiers.add(id, identifier, clock.instant())) {
            owner = identifiers.owner(identifier);
            if (owner.isEmpty()) {
                throw customers.missing(id);
            }
        }
        owner.filter(other -> !members.areOne(other, id)).ifPresent(other -> {
            throw new IdentifierTaken(identifier.system(), other);
        });
    }

    /** Everybody claims in the same order, so that two at once wait for each other and never in a ring. */
    private static List<SourceIdentifier> ordered(NewCustomer customer) {
        return customer.identifiers().stream()
                .distinct()
                .sorted(Comparator.comparing(SourceIdentifier::system).thenComparing(SourceIdentifier::value))
                .toList();
    }
}
