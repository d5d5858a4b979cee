package io.rapport.customer.store;

import static java.util.stream.Collectors.groupingBy;

import io.rapport.customer.Consent;
import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.Refusals.WrittenMeanwhile;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.identity.MemberLocks;
import io.rapport.customer.identity.Members;
import io.rapport.customer.lookalikes.TraitsChanged;
import io.rapport.engine.asking.Question;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What is known about a customer, in the kinds the catalogue declares. */
@Component("customerKnowledge")
class Knowledge {

    private final FactRows facts;
    private final MergedFacts merged;
    private final CustomerRows customers;
    private final Members members;
    private final MemberLocks locks;
    private final FactCatalogue catalogue;
    private final Checks checks;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Knowledge(
            FactRows facts,
            MergedFacts merged,
            CustomerRows customers,
            Members members,
            MemberLocks locks,
            FactCatalogue catalogue,
            Checks checks,
            ApplicationEventPublisher events,
            Clock clock) {
        this.facts = facts;
        this.merged = merged;
        this.customers = customers;
        this.members = members;
        this.locks = locks;
        this.catalogue = catalogue;
        this.checks = checks;
        this.events = events;
        this.clock = clock;
    }

    FactId observe(CustomerId id, Observation seen) {
        checks.check(seen);
        var known = admitted(id, seen);
        var added = facts.add(id, known, clock.instant());
        if (added.isPresent() && TraitsChanged.KINDS.contains(seen.kind())) {
            events.publishEvent(new TraitsChanged(id));
        }
        var number = added.isPresent() ? added : facts.find(id, known, false);
        return Columns.fact(number.orElseThrow(() -> customers.missing(id)));
    }

    FactId revise(CustomerId id, Observation observation, @Nullable FactId seen) {
        locks.lock(id);
        checks.check(observation);
        // nobody learns from an answer whether what they wrote is what somebody else had written
        var repeat = facts.find(id, admitted(id, observation), true);
        if (repeat.isPresent()) {
            return Columns.fact(repeat.getAsLong());
        }
        var counts = fact(id, observation.kind()).map(Fact::id).orElse(null);
        if (!Objects.equals(counts, seen)) {
            throw new WrittenMeanwhile(observation.kind(), counts);
        }
        return observe(id, observation);
    }

    /** The observation under our code of its source, when the catalogue allows all of it. */
    private Observation admitted(CustomerId id, Observation seen) {
        var kind = catalogue.kind(seen.kind());
        var source = catalogue.sourceOf(kind, seen.source());
        catalogue.checked(seen.kind(), seen.value());
        if (!isCovered(kind, consent -> facts.latest(members.of(id), consent))) {
            throw FieldRefused.noConsent(kind.kind(), String.valueOf(kind.consent()));
        }
        return new Observation(seen.kind(), seen.value(), source.code(), seen.observedAt(), seen.author());
    }

    /**
     * A special category under explicit consent is covered while the newest word on the consent says so.
     *
     * @param said the newest words on a consent, the newest first
     */
    private static boolean isCovered(FactKind kind, Function<String, List<FactRows.Row>> said) {
        var consent = kind.consent();
        if (consent == null) {
            return true;
        }
        return consent(said.apply(consent)).filter(Consent::stands).isPresent();
    }

    Optional<Consent> consent(CustomerId id, String kind) {
        return consent(facts.latest(members.of(id), catalogue.kind(kind).kind()));
    }

    /** @param words the newest first */
    private static Optional<Consent> consent(List<FactRows.Row> words) {
        // of two at the same moment the withdrawal counts
        return words.stream()
                .findFirst()
                .map(newest -> new Consent(
                        words.stream()
                                .filter(word -> word.observedAt().equals(newest.observedAt()))
                                .allMatch(word -> word.value().equals(FactCatalogue.GRANTED)),
                        newest.observedAt()));
    }

    List<Fact> facts(CustomerId id) {
        var customer = members.of(id);
        var rows = facts.ask(facts.question(customer), customer);
        if (rows.isEmpty() && !customers.exists(id)) {
            throw customers.missing(id);
        }
        return facts(customer, rows);
    }

    /** The newest words on somebody who was never merged. */
    Question<List<FactRows.Row>> question(CustomerId id) {
        return facts.question(List.of(id));
    }

    /** @param rows the newest words, of all kinds */
    List<Fact> facts(List<CustomerId> customer, List<FactRows.Row> rows) {
        var words = rows.stream().collect(groupingBy(FactRows.Row::kind));
        return merged.counting(rows).stream()
                .map(counted -> fact(customer.get(0), counted))
                .filter(fact ->
                        isCovered(catalogue.kind(fact.kind()), consent -> words.getOrDefault(consent, List.of())))
                .toList();
    }

    List<Fact> everything(CustomerId id) {
        if (!customers.exists(id)) {
            throw customers.missing(id);
        }
        var customer = members.of(id);
        return facts.ask(facts.all(customer), customer).stream()
                .map(row -> fact(customer.get(0), new MergedFacts.Counted(row, null)))
                .toList();
    }

    Optional<Fact> fact(CustomerId id, String kind) {
        var declared = catalogue.kind(kind);
        var customer = members.of(id);
        var rows = facts.latest(customer, kind);
        if (rows.isEmpty() && !customers.exists(id)) {
            throw customers.missing(id);
        }
        var counted = merged.counting(rows);
        return counted.stream()
                .filter(row -> row.why() != null)
                .findFirst()
                .or(() -> counted.stream().findFirst())
                .filter(row -> isCovered(declared, consent -> facts.latest(customer, consent)))
                .map(row -> fact(customer.get(0), row));
    }

    private Fact fact(CustomerId id, MergedFacts.Counted counted) {
        var row = counted.row();
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
                row.recordedAt(),
                row.author(),
                counted.why(),
                row.saidWrongAt());
    }
}
