package io.rapport.customer.web;

import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Shown;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a decision may rely on, and where sources contradict each other. */
@RestController
@RequestMapping("/api/customers/{id}/decisions/{decision}/facts")
@Tag(name = "Customers")
class DecisionFactController {

    private final DecisionFacts facts;
    private final FactCatalogue catalogue;
    private final CustomerReader reading;
    private final CurrentUser person;

    DecisionFactController(DecisionFacts facts, FactCatalogue catalogue, CustomerReader reading, CurrentUser person) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.reading = reading;
        this.person = person;
    }

    /**
     * What a source said last; the value as far as this reader may see it, {@code access} says how far.
     *
     * @param counts why it is in use, of customers who were merged; absent where the newest is in use
     */
    record Word(
            String id,
            @Nullable String value,
            String access,
            @Nullable String currency,
            String source,
            String sourceTitle,
            Instant observedAt,
            @Nullable String counts) {}

    /**
     * A kind as the decision sees it.
     *
     * @param standing fresh, stale, missing, contradicted or restricted
     * @param ageDays whole days since the fact in use was observed
     * @param budgetDays the age from which it no longer counts for this decision
     * @param toVerify whether the customer should be asked
     * @param restricted since when and why it is not used; absent unless it is restricted
     * @param said the first is the fact in use, the others newest first; more than one source stands side by side
     */
    record DecisionFactView(
            String kind,
            String title,
            String standing,
            @Nullable Long ageDays,
            long budgetDays,
            boolean toVerify,
            @Nullable String restricted,
            List<Word> said) {}

    /** All kinds the decision uses. */
    record DecisionFactsView(List<DecisionFactView> items) {}

    @Operation(
            summary = "Show what a decision may rely on: per kind the fact in use, its age, its budget, and whether "
                    + "the sources agree")
    @GetMapping
    DecisionFactsView list(@PathVariable String id, @PathVariable String decision) {
        var used = facts.of(new CustomerId(id), decision);
        var said = used.stream().flatMap(fact -> fact.said().stream()).toList();
        var shown = reading.values(Reader.of(person), said).iterator();
        // not even whether the sources agree is said of what this reader may not know of
        return new DecisionFactsView(used.stream()
                .map(fact -> view(fact, shown))
                .filter(view ->
                        view.said().stream().noneMatch(word -> word.access().equals(Access.HIDDEN.code())))
                .toList());
    }

    /** @param shown the values of what was said, in the same order */
    private DecisionFactView view(DecisionFact fact, Iterator<Shown> shown) {
        var age = fact.age();
        return new DecisionFactView(
                fact.kind().kind(),
                fact.kind().title(),
                fact.standing().code(),
                age == null ? null : age.toDays(),
                fact.budget().toDays(),
                fact.isToVerify(),
                fact.limit() == null ? null : fact.limit().because().reason(),
                fact.said().stream().map(said -> word(said, shown.next())).toList());
    }

    private Word word(Fact fact, Shown value) {
        return new Word(
                fact.id().value(),
                value.text(),
                value.access().code(),
                fact.currency(),
                fact.source(),
                catalogue.titleOf(fact.source()),
                fact.observedAt(),
                fact.counts());
    }
}
