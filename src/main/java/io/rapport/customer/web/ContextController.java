package io.rapport.customer.web;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.OverviewReader;
import io.rapport.customer.reading.Seen;
import io.rapport.customer.sources.SourceState;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What work needs to know of a customer: all of it in one answer, and what a decision may rely on. */
@RestController
@RequestMapping("/api/customers/{id}")
@Tag(name = "Customers")
class ContextController {

    private final OverviewReader reading;
    private final CurrentUser person;

    ContextController(OverviewReader reading, CurrentUser person) {
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
            @Nullable String counts) {

        static Word of(Seen.KnownFact said) {
            return new Word(
                    said.id().value(),
                    said.value().text(),
                    said.value().access().code(),
                    said.currency(),
                    said.source(),
                    said.sourceTitle(),
                    said.observedAt(),
                    said.counts());
        }
    }

    /**
     * A kind as the decision sees it.
     *
     * @param standing fresh, stale, wrong, missing, contradicted or restricted
     * @param ageDays whole days since the fact in use was observed
     * @param budgetDays the age from which it no longer counts for this decision
     * @param toVerify whether the customer should be asked
     * @param restricted since when and why it is not used; absent unless it is restricted
     * @param saidWrongAt when a colleague said so; absent unless it is said to be wrong
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
            @Nullable Instant saidWrongAt,
            List<Word> said) {

        static DecisionFactView of(Seen.Weighed fact) {
            return new DecisionFactView(
                    fact.kind(),
                    fact.title(),
                    fact.standing().code(),
                    days(fact.age()),
                    fact.budget().toDays(),
                    fact.toVerify(),
                    fact.restricted(),
                    fact.saidWrongAt(),
                    fact.said().stream().map(Word::of).toList());
        }

        private static @Nullable Long days(@Nullable Duration age) {
            return age == null ? null : age.toDays();
        }
    }

    /** All kinds the decision uses. */
    record DecisionFactsView(List<DecisionFactView> items) {

        static DecisionFactsView of(List<Seen.Weighed> facts) {
            return new DecisionFactsView(
                    facts.stream().map(DecisionFactView::of).toList());
        }
    }

    /** A source that is silent or late: what has happened there since is missing. */
    record Gap(String source, String title, String standing, @Nullable Instant heardAt) {

        static Gap of(SourceState state) {
            return new Gap(
                    state.source().code(),
                    state.source().title(),
                    state.standing().code(),
                    state.heardAt());
        }
    }

    /** An interaction on the timeline; {@code access} says whether its words are clear, masked or hidden, {@code why} why. */
    record InteractionView(
            String id,
            String source,
            String sourceTitle,
            @Nullable String externalId,
            String channel,
            String direction,
            @Nullable String subject,
            @Nullable String text,
            String access,
            @Nullable String why,
            Instant at,
            @Nullable String about) {

        static InteractionView of(Seen.Happened happened) {
            return new InteractionView(
                    happened.id().value(),
                    happened.source(),
                    happened.sourceTitle(),
                    happened.externalId().text(),
                    happened.channel(),
                    happened.direction().name().toLowerCase(Locale.ROOT),
                    happened.subject().text(),
                    happened.text().text(),
                    happened.text().access().code(),
                    happened.text().why(),
                    happened.at(),
                    happened.about() == null ? null : String.valueOf(happened.about()));
        }
    }

    /**
     * All of it.
     *
     * @param decision what it may rely on
     * @param latest what happened last, newest first
     * @param gaps empty while every source tells us in time
     */
    record ContextView(
            CustomerController.CustomerPage customer,
            FactController.Facts facts,
            DecisionFactsView decision,
            List<InteractionView> latest,
            List<Gap> gaps) {

        static ContextView of(Seen.Overview seen) {
            return new ContextView(
                    CustomerController.CustomerPage.of(seen),
                    FactController.Facts.of(seen.facts()),
                    DecisionFactsView.of(seen.weighed()),
                    seen.latest().stream().map(InteractionView::of).toList(),
                    seen.gaps().stream().map(Gap::of).toList());
        }
    }

    @Operation(
            summary =
                    "Show what work on this customer needs, in one answer: who they are, what is known, what a decision"
                            + " may rely on, what happened last, and what may be missing")
    @GetMapping("/context")
    ContextView context(
            @PathVariable String id,
            @RequestParam(defaultValue = "20") int latest,
            @RequestParam(defaultValue = "tier") String decision) {
        return ContextView.of(reading.overview(Reader.of(person), new CustomerId(id), latest, decision));
    }

    @Operation(
            summary = "Show what a decision may rely on: per kind the fact in use, its age, its budget, and whether "
                    + "the sources agree")
    @GetMapping("/decisions/{decision}/facts")
    DecisionFactsView list(@PathVariable String id, @PathVariable String decision) {
        return DecisionFactsView.of(reading.weighed(Reader.of(person), new CustomerId(id), decision));
    }
}
