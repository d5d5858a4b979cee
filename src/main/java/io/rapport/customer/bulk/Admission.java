package io.rapport.customer.bulk;

import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.store.Checks;
import org.springframework.stereotype.Component;

/** What must hold of a line before anything is read or written; the same as at the front door. */
@Component("bulkAdmission")
class Admission {

    private final Checks checks;
    private final FactCatalogue catalogue;

    Admission(Checks checks, FactCatalogue catalogue) {
        this.checks = checks;
        this.catalogue = catalogue;
    }

    /** The line with our own codes of its sources. @throws io.rapport.kernel.Problem when it cannot be taken */
    Entry admitted(Entry entry) {
        checkWhom(entry);
        if (entry.interaction() != null) {
            checks.check(entry.interaction());
        }
        return entry.with(entry.facts().stream().map(this::admitted).toList());
    }

    private void checkWhom(Entry entry) {
        if (entry.known().isEmpty()) {
            throw new FieldRefused("field-refused", "customer", "customer must not be empty.");
        }
        if (entry.name() != null) {
            checks.check(new NewCustomer(entry.name(), entry.known()));
        } else {
            entry.known().forEach(identifier -> checks.check("customer.", identifier));
        }
    }

    private Observation admitted(Observation seen) {
        checks.check(seen);
        var kind = catalogue.kind(seen.kind());
        var source = catalogue.sourceOf(kind, seen.source());
        catalogue.checked(seen.kind(), seen.value());
        return new Observation(seen.kind(), seen.value(), source.code(), seen.observedAt(), seen.author());
    }

    /** Whether a consent has to be looked up first: the front door does that. */
    boolean needsConsent(Entry entry) {
        return entry.facts().stream()
                .anyMatch(fact -> catalogue.kind(fact.kind()).consent() != null);
    }
}
