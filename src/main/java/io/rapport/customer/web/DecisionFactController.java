package io.rapport.customer.web;

import io.rapport.customer.Fact;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
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

    DecisionFactController(DecisionFacts facts, FactCatalogue catalogue) {
        this.facts = facts;
        this.catalogue = catalogue;
    }

    /** What a source said last. */
    record Word(
            String id,
            String value,
            @Nullable String currency,
            String source,
            String sourceTitle,
            Instant observedAt) {}

    /**
     * A kind as the decision sees it.
     *
     * @param standing fresh, stale, missing or contradicted
     * @param ageDays whole days since the fact in use was observed
     * @param budgetDays the age from which it no longer counts for this decision
     * @param toVerify whether the customer should be asked
     * @param said newest first: the first is the fact in use; more than one source stands side by side
     */
    record DecisionFactView(
            String kind,
            String title,
            String standing,
            @Nullable Long ageDays,
            long budgetDays,
            boolean toVerify,
            List<Word> said) {}

    /** All kinds the decision uses. */
    record DecisionFactsView(List<DecisionFactView> items) {}

    @Operation(
            summary = "Show what a decision may rely on: per kind the fact in use, its age, its budget, and whether "
                    + "the sources agree")
    @GetMapping
    DecisionFactsView list(@PathVariable String id, @PathVariable String decision) {
        return new DecisionFactsView(
                facts.of(new CustomerId(id), decision).stream().map(this::view).toList());
    }

    private DecisionFactView view(DecisionFact fact) {
        var age = fact.age();
        return new DecisionFactView(
                fact.kind().kind(),
                fact.kind().title(),
                fact.standing().code(),
                age == null ? null : age.toDays(),
                fact.budget().toDays(),
                fact.isToVerify(),
                fact.said().stream().map(this::word).toList());
    }

    private Word word(Fact fact) {
        return new Word(
                fact.id().value(),
                fact.value(),
                fact.currency(),
                fact.source(),
                catalogue.titleOf(fact.source()),
                fact.observedAt());
    }
}
