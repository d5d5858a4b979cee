package io.rapport.customer.bulk;

import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.store.Checks;
import io.rapport.kernel.FieldProblem;
import io.rapport.kernel.Problem;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** What must hold of a line before anything is read or written; the same as at the front door. */
@Component("bulkAdmission")
public class Admission {

    private final Checks checks;
    private final FactCatalogue catalogue;

    Admission(Checks checks, FactCatalogue catalogue) {
        this.checks = checks;
        this.catalogue = catalogue;
    }

    /** For a command that has no database. */
    public static Admission alone(FactCatalogue catalogue, Clock clock) {
        return new Admission(new Checks(catalogue, clock), catalogue);
    }

    /**
     * A line that was looked at.
     *
     * @param entry with our own codes of its sources, when it can be taken
     * @param reasons everything that is wrong with it, each field once; empty when it can be taken
     */
    public record Looked(Entry entry, List<RefusedLine> reasons) {

        public boolean isRefused() {
            return !reasons.isEmpty();
        }
    }

    /** Looks at every field, so that whoever mends the line hears all of it at once. */
    public Looked look(Entry entry) {
        var wrong = new ArrayList<>(entry.unread());
        lookAtWhom(entry, wrong);
        if (entry.interaction() != null) {
            checks.each(entry.interaction()).forEach(check -> hear(check, wrong));
        }
        var facts = entry.facts().stream().map(fact -> lookedAt(fact, wrong)).toList();
        var reasons = wrong.stream()
                .map(problem -> RefusedLine.of(entry.line(), problem))
                .distinct()
                .toList();
        return new Looked(entry.with(facts), reasons);
    }

    private void lookAtWhom(Entry entry, List<Problem> wrong) {
        if (entry.known().isEmpty()) {
            wrong.add(new FieldRefused("field-refused", "customer", "customer must not be empty."));
        } else if (entry.name() != null) {
            checks.each(new NewCustomer(entry.name(), entry.known())).forEach(check -> hear(check, wrong));
        } else {
            entry.known().stream()
                    .flatMap(identifier -> checks.each("customer.", identifier).stream())
                    .forEach(check -> hear(check, wrong));
        }
    }

    private Observation lookedAt(Observation seen, List<Problem> wrong) {
        var its = new ArrayList<Problem>();
        checks.each(seen).forEach(check -> hear(check, its));
        hear(() -> catalogue.sourceOf(catalogue.kind(seen.kind()), seen.source()), its);
        hear(() -> catalogue.checked(seen.kind(), seen.value()), its);
        if (its.isEmpty()) {
            var source = catalogue.source(seen.source());
            return new Observation(seen.kind(), seen.value(), source.code(), seen.observedAt(), seen.author());
        }
        // an empty value does not fit its kind either: the first word on a field is enough
        var fields = new HashSet<String>();
        its.stream().filter(problem -> fields.add(field(problem))).forEach(wrong::add);
        return seen;
    }

    private static String field(Problem problem) {
        return problem instanceof FieldProblem about ? about.field() : "";
    }

    private static void hear(Runnable check, List<Problem> wrong) {
        try {
            check.run();
        } catch (Problem problem) {
            wrong.add(problem);
        }
    }

    /** Whether a consent has to be looked up first: the front door does that. */
    boolean needsConsent(Entry entry) {
        return entry.facts().stream()
                .anyMatch(fact -> catalogue.kind(fact.kind()).consent() != null);
    }
}
