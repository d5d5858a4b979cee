package io.rapport.customer.store;

import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is known about a customer, in the kinds the catalogue declares. */
@Component("customerKnowledge")
class Knowledge {

    private final FactRows facts;
    private final CustomerRows customers;
    private final FactCatalogue catalogue;
    private final Checks checks;
    private final Clock clock;

    Knowledge(FactRows facts, CustomerRows customers, FactCatalogue catalogue, Checks checks, Clock clock) {
        this.facts = facts;
        this.customers = customers;
        this.catalogue = catalogue;
        this.checks = checks;
        this.clock = clock;
    }

    FactId observe(CustomerId id, Observation seen) {
        checks.check(seen);
        catalogue.checked(seen.kind(), seen.value());
        var added = facts.add(id, seen, clock.instant());
        var number = added.isPresent() ? added : facts.find(id, seen);
        return Columns.fact(number.orElseThrow(() -> new UnknownCustomer(id)));
    }

    List<Fact> facts(CustomerId id) {
        var rows = facts.latest(id);
        if (rows.isEmpty() && !customers.exists(id)) {
            throw new UnknownCustomer(id);
        }
        return rows.stream().map(row -> fact(id, row)).toList();
    }

    Optional<Fact> fact(CustomerId id, String kind) {
        catalogue.kind(kind);
        var rows = facts.latest(id, kind);
        if (rows.isEmpty() && !customers.exists(id)) {
            throw new UnknownCustomer(id);
        }
        return rows.stream().findFirst().map(row -> fact(id, row));
    }

    private Fact fact(CustomerId id, FactRows.Row row) {
        var kind = catalogue.kind(row.kind());
        return new Fact(
                Columns.fact(row.id()),
                id,
                row.kind(),
                kind.title(),
                row.value(),
                kind.currency(),
                row.source(),
                row.observedAt(),
                row.recordedAt());
    }
}
