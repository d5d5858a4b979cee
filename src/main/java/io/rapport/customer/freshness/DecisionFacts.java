package io.rapport.customer.freshness;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;

import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.catalogue.BadCatalogue;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.FactKind;
import io.rapport.customer.catalogue.LawfulBasis;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.restriction.Limit;
import io.rapport.customer.restriction.Limits;
import io.rapport.customer.restriction.Restrictions;
import io.rapport.kernel.CustomerId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Facts for a decision: per kind that has a maximum age for it, the fact in use, its age and its standing.
 *
 * <p>Each source counts with what it said last. A word that is too old contradicts nobody, and the customer's own word
 * settles what others said before it. A word that a colleague said is wrong contradicts nobody either, and where it is in
 * use, nothing is known until somebody says something newer. Of customers who were merged, what {@code survivorship} says counts is in use,
 * unless it is too old and a newer word is not. While the customer objects (GDPR Art. 21(1)), what we use for
 * legitimate interests counts as if nobody had ever said it; what the customer had restricted (Art. 18) is not used either.
 */
@Component
public class DecisionFacts {

    private static final String OBJECTION = "objection";
    private static final String OBJECTED = "objected";

    private final Customers customers;
    private final FactCatalogue catalogue;
    private final Restrictions restrictions;
    private final Clock clock;
    private final Set<String> settling;

    DecisionFacts(Customers customers, FactCatalogue catalogue, Restrictions restrictions, Clock clock) {
        this.restrictions = restrictions;
        this.customers = customers;
        this.catalogue = catalogue;
        this.clock = clock;
        this.settling = catalogue.sources().stream()
                .filter(Source::settles)
                .map(Source::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws BadCatalogue when one of these kinds has no maximum age for the decision; for the start of a room */
    public void require(String decision, Collection<String> kinds) {
        for (var kind : kinds) {
            if (!catalogue.kind(kind).maximumAge().containsKey(decision)) {
                throw BadCatalogue.noBudget(kind, decision);
            }
        }
    }

    /**
     * The kinds this decision uses, in the order of the catalogue; none when no kind is used for it.
     *
     * @throws io.rapport.customer.Refusals.UnknownCustomer when there is no such customer
     */
    public List<DecisionFact> of(CustomerId customer, String decision) {
        return of(customers.facts(customer), restrictions.of(customer), decision);
    }

    /**
     * The same for what was read already of one customer.
     *
     * @param facts as {@link Customers#facts} answers
     */
    public List<DecisionFact> of(List<Fact> facts, Limits limits, String decision) {
        var now = clock.instant();
        var known = facts.stream().collect(Collectors.groupingBy(Fact::kind));
        var objects = known.getOrDefault(OBJECTION, List.of()).stream()
                .min(newestFirst())
                .filter(newest -> newest.value().equals(OBJECTED))
                .isPresent();
        return catalogue.kinds().stream()
                .filter(kind -> kind.maximumAge().containsKey(decision))
                .map(kind -> seen(
                        kind,
                        decision,
                        objects && kind.basis() == LawfulBasis.LEGITIMATE_INTERESTS
                                ? List.of()
                                : known.getOrDefault(kind.kind(), List.of()),
                        limits.on(decision, kind.kind()),
                        now))
                .toList();
    }

    /**
     * Writes down what the customer confirmed or corrected, as the customer's own word at this moment.
     *
     * @param author the id of the person who asked the customer
     * @throws io.rapport.customer.Refusals.FieldRefused when the value does not fit, or the customer's word is not a
     *     source of this kind
     */
    public FactId confirm(CustomerId customer, String kind, String value, @Nullable String author) {
        var word = settling.stream().findFirst().orElse("customer");
        return customers.observe(customer, new Observation(kind, value, word, clock.instant(), author));
    }

    private DecisionFact seen(FactKind kind, String decision, List<Fact> facts, Optional<Limit> limit, Instant now) {
        var budget = kind.maximumAge().get(decision);
        var newest = facts.stream().sorted(newestFirst()).toList();
        var askable = kind.sources().stream().anyMatch(settling::contains);
        if (newest.isEmpty()) {
            return new DecisionFact(kind, Standing.MISSING, null, null, budget, newest, null, askable);
        }
        if (limit.isPresent()) {
            return new DecisionFact(kind, Standing.RESTRICTED, null, null, budget, newest, limit.get(), askable);
        }
        var wrong = new SaidWrong(kind, newest);
        var inUse = inUse(newest, wrong, budget, now);
        var said = Stream.concat(Stream.of(inUse), newest.stream().filter(fact -> fact != inUse))
                .toList();
        var standing = standing(inUse, wrong, budget, now);
        return new DecisionFact(kind, standing, inUse, age(inUse, now), budget, said, null, askable);
    }

    /** What counts of merged customers, unless it is too old, or wrong and somebody has said something since. */
    private static Fact inUse(List<Fact> newest, SaidWrong wrong, Duration budget, Instant now) {
        return newest.stream()
                .filter(fact -> fact.counts() != null && age(fact, now).compareTo(budget) <= 0)
                .filter(fact -> !wrong.isReplaced(fact))
                .findFirst()
                .orElse(newest.get(0));
    }

    private Standing standing(Fact inUse, SaidWrong wrong, Duration budget, Instant now) {
        if (wrong.is(inUse)) {
            return Standing.WRONG;
        }
        if (age(inUse, now).compareTo(budget) > 0) {
            return Standing.STALE;
        }
        return wrong.said().stream()
                        .takeWhile(fact -> !isSettled(fact, wrong.said()))
                        .filter(fact -> age(fact, now).compareTo(budget) <= 0 && !wrong.is(fact))
                        .allMatch(fact -> wrong.kind().agree(inUse.value(), fact.value()))
                ? Standing.FRESH
                : Standing.CONTRADICTED;
    }

    /** The customer spoke after this was said. */
    private boolean isSettled(Fact fact, List<Fact> said) {
        return said.stream().takeWhile(newer -> newer != fact).anyMatch(newer -> settling.contains(newer.source()));
    }

    private Comparator<Fact> newestFirst() {
        return comparing(Fact::observedAt, reverseOrder())
                .thenComparing(fact -> !settling.contains(fact.source()))
                .thenComparing(Fact::source);
    }

    private static Duration age(Fact fact, Instant now) {
        var age = Duration.between(fact.observedAt(), now);
        return age.isNegative() ? Duration.ZERO : age;
    }
}
