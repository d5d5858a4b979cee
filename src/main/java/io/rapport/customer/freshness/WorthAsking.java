package io.rapport.customer.freshness;

import static java.util.stream.Collectors.groupingBy;

import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the customer should be asked about: first what a decision needs, then whatever a colleague has said is wrong. */
@Component
public class WorthAsking {

    /** As need to know calls it; what is restricted against it is no question of the work. */
    private static final String WORK = "service";

    private final Customers customers;
    private final DecisionFacts decisions;
    private final Restrictions restrictions;
    private final FactCatalogue catalogue;

    WorthAsking(Customers customers, DecisionFacts decisions, Restrictions restrictions, FactCatalogue catalogue) {
        this.customers = customers;
        this.decisions = decisions;
        this.restrictions = restrictions;
        this.catalogue = catalogue;
    }

    /**
     * The first question; empty when there is none that the customer can answer.
     *
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     */
    public Optional<ToVerify> first(CustomerId customer, String decision) {
        var facts = customers.facts(customer);
        var limits = restrictions.of(customer);
        return Stream.concat(forDecision(facts, limits, decision), saidWrong(facts, limits, decision))
                .findFirst();
    }

    /** What counts of this kind, or the word somebody has seen of it, also when it was replaced since. */
    public Optional<Fact> word(CustomerId customer, String kind, @Nullable FactId seen) {
        return seen == null ? customers.fact(customer, kind) : word(customers.everythingSaid(customer), kind, seen);
    }

    /** The word somebody has seen of this kind; empty when its source has said something newer since. */
    public Optional<Fact> lastWord(CustomerId customer, String kind, FactId seen) {
        return word(customers.facts(customer), kind, seen);
    }

    private static Optional<Fact> word(List<Fact> words, String kind, FactId seen) {
        return words.stream()
                .filter(fact -> fact.id().equals(seen) && fact.kind().equals(kind))
                .findFirst();
    }

    private Stream<ToVerify> forDecision(List<Fact> facts, Limits limits, String decision) {
        return decisions.of(facts, limits, decision).stream()
                .filter(DecisionFact::isToVerify)
                .flatMap(fact -> Stream.ofNullable(fact.inUse())
                        .map(word -> new ToVerify(fact.kind().kind(), word.id(), fact.standing())));
    }

    private Stream<ToVerify> saidWrong(List<Fact> facts, Limits limits, String decision) {
        var known = facts.stream().collect(groupingBy(Fact::kind));
        return catalogue.kinds().stream()
                .filter(kind -> !kind.maximumAge().containsKey(decision) && isAskable(kind))
                .filter(kind -> limits.on(WORK, kind.kind()).isEmpty())
                .flatMap(kind -> counting(known.getOrDefault(kind.kind(), List.of())).stream())
                .filter(word -> word.saidWrongAt() != null)
                .map(word -> new ToVerify(word.kind(), word.id(), Standing.WRONG));
    }

    /** @param words the newest first */
    private static Optional<Fact> counting(List<Fact> words) {
        return words.stream().filter(word -> word.counts() != null).findFirst().or(() -> words.stream()
                .findFirst());
    }

    private boolean isAskable(FactKind kind) {
        return catalogue.sources().stream()
                .filter(Source::settles)
                .map(Source::code)
                .anyMatch(kind.sources()::contains);
    }
}
