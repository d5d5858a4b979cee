package io.rapport.customer.web;

import io.rapport.customer.Customers;
import io.rapport.customer.FactId;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.WrittenMeanwhile;
import io.rapport.customer.needtoknow.Access;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Seen;
import io.rapport.customer.reading.Withheld;
import io.rapport.customer.reading.WriteRights;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is known about a customer. */
@RestController
@RequestMapping("/api/customers/{id}/facts")
@Tag(name = "Customers")
class FactController {

    private final Customers customers;
    private final CustomerReader reading;
    private final WriteRights rights;
    private final CurrentUser person;

    FactController(Customers customers, CustomerReader reading, WriteRights rights, CurrentUser person) {
        this.rights = rights;
        this.customers = customers;
        this.reading = reading;
        this.person = person;
    }

    /**
     * What a source says.
     *
     * @param basedOn the id of the fact of this kind that the writer saw, empty where there was none; missing: whatever
     *     there is
     */
    record ObservationView(
            @NotBlank String kind,
            @NotBlank @Size(max = Observation.VALUE_MOST) String value,
            @NotBlank @Size(max = Observation.SOURCE_MOST) String source,
            @NotNull Instant observedAt,
            @Nullable @Pattern(regexp = "(F-\\d{1,18})?", message = "must be a fact's id such as F-100001, or empty")
                    String basedOn) {

        @Nullable
        FactId seen() {
            return basedOn == null || basedOn.isEmpty() ? null : new FactId(basedOn);
        }

        Observation observation(@Nullable String author) {
            return new Observation(kind, value, source, observedAt, author);
        }
    }

    /**
     * The id an observation was written down under; a repeat has the same. Absent where the writer does not see such facts
     * clear: an id known before would say that the value was.
     */
    record Written(@Nullable String id) {}

    /**
     * A fact with its source and age.
     *
     * @param access whether the value is clear or masked
     * @param counts of customers who were merged: why this word counts, or is kept beside others
     * @param saidWrongAt when a colleague said that it is wrong; absent when nobody did
     */
    record FactView(
            String id,
            String kind,
            String title,
            @Nullable String value,
            String access,
            @Nullable String currency,
            String source,
            String sourceTitle,
            Instant observedAt,
            Instant recordedAt,
            @Nullable String author,
            @Nullable String counts,
            @Nullable Instant saidWrongAt) {

        static FactView of(Seen.KnownFact fact) {
            return new FactView(
                    fact.id().value(),
                    fact.kind(),
                    fact.title(),
                    fact.value().text(),
                    fact.value().access().code(),
                    fact.currency(),
                    fact.source(),
                    fact.sourceTitle(),
                    fact.observedAt(),
                    fact.recordedAt(),
                    fact.author(),
                    fact.counts(),
                    fact.saidWrongAt());
        }
    }

    /** What is known: the newest per kind and source. A hidden kind is not listed; {@code withheld} says which sort is. */
    record Facts(List<FactView> items, List<Withheld> withheld) {

        static Facts of(Seen.Facts known) {
            return new Facts(known.items().stream().map(FactView::of).toList(), known.withheld());
        }
    }

    @Operation(
            summary = "Show what is known: the newest observation per kind and source",
            description =
                    "With `kind`, once or more, only of these kinds; the others are not read, and not noted as read.")
    @GetMapping
    Facts list(@PathVariable String id, @RequestParam(defaultValue = "") List<String> kind) {
        return Facts.of(reading.facts(Reader.of(person), new CustomerId(id), kind));
    }

    @Operation(
            summary = "Write an observation down; a late one never overrides a newer one; the catalogue says what, and"
                    + " from whom",
            description =
                    "With `basedOn`, the id of the fact of this kind that you saw (of several the one with `counts`, or"
                            + " the first; empty when there was none), it is written only while that one counts. Else"
                            + " 409 `customer/written-meanwhile` shows in `standing` what counts now, who wrote it and"
                            + " when, as far as you may see it: look at it, and send yours again with its id. Where such"
                            + " facts are hidden from you, `basedOn` is refused (403 `customer/not-yours-to-compare`), and"
                            + " the answer to what you write without it has no id.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written observe(@PathVariable String id, @Valid @RequestBody ObservationView observation, Principal person) {
        var customer = new CustomerId(id);
        var sees = rights.checkFact(
                Reader.of(this.person),
                customer,
                observation.kind(),
                observation.source(),
                observation.basedOn() != null);
        var fact = written(customer, observation, person.getName());
        return new Written(sees == Access.CLEAR ? fact.value() : null);
    }

    private FactId written(CustomerId customer, ObservationView observation, String author) {
        var said = observation.observation(author);
        if (observation.basedOn() == null) {
            return customers.observe(customer, said);
        }
        try {
            return customers.revise(customer, said, observation.seen());
        } catch (WrittenMeanwhile conflict) {
            throw conflict.showing(reading.fact(Reader.of(person), customer, said.kind())
                    .map(FactView::of)
                    .orElse(null));
        }
    }
}
