package io.rapport.customer.web;

import io.rapport.customer.Context;
import io.rapport.customer.Customers;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Refusals.FieldRefused;
import io.rapport.customer.SourceIdentifier;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Seen;
import io.rapport.customer.reading.Withheld;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who the customers are. */
@RestController
@RequestMapping("/api/customers")
@Tag(name = "Customers", description = "Who the customer is, what is known, and what happened")
class CustomerController {

    private final Customers customers;
    private final CustomerReader reading;
    private final CurrentUser person;

    CustomerController(Customers customers, CustomerReader reading, CurrentUser person) {
        this.customers = customers;
        this.reading = reading;
        this.person = person;
    }

    /** An identifier, as it comes in and goes out. */
    record IdentifierView(
            @NotBlank @Size(max = SourceIdentifier.MOST) String system,
            @NotBlank @Size(max = SourceIdentifier.MOST) String value) {

        static IdentifierView of(Seen.Identifier identifier) {
            return new IdentifierView(
                    identifier.system(),
                    Objects.requireNonNull(identifier.value().text()));
        }

        SourceIdentifier identifier() {
            return new SourceIdentifier(system, value);
        }
    }

    /** Somebody to register. */
    record Registration(
            @NotBlank @Size(max = NewCustomer.NAME_MOST) String name,
            @Nullable @Size(max = NewCustomer.IDENTIFIERS_MOST) List<@NotNull @Valid IdentifierView> identifiers) {

        NewCustomer customer() {
            var known = identifiers == null ? List.<IdentifierView>of() : identifiers;
            return new NewCustomer(
                    name, known.stream().map(IdentifierView::identifier).toList());
        }
    }

    /**
     * A customer in a list. What is masked or left out is named in {@code withheld}, with the reason.
     *
     * @param merged the ids under which they were known before they were merged into this one
     */
    record CustomerView(
            String id,
            @Nullable String name,
            List<IdentifierView> identifiers,
            List<String> merged,
            Instant registeredAt,
            List<Withheld> withheld) {

        static CustomerView of(Seen.Person customer) {
            return new CustomerView(
                    customer.id().value(),
                    customer.name().text(),
                    customer.identifiers().stream().map(IdentifierView::of).toList(),
                    customer.merged().stream().map(CustomerId::value).toList(),
                    customer.registeredAt(),
                    customer.withheld());
        }
    }

    /**
     * One customer, with how much is known about them.
     *
     * @param facts that the reader is shown
     */
    record CustomerPage(
            String id,
            @Nullable String name,
            List<IdentifierView> identifiers,
            List<String> merged,
            Instant registeredAt,
            long interactions,
            @Nullable Instant lastContactAt,
            int facts,
            List<Withheld> withheld) {

        static CustomerPage of(Seen.Overview seen) {
            return of(seen.person(), seen.context(), seen.facts().items().size());
        }

        static CustomerPage of(Seen.Person customer, Context context, int facts) {
            var view = CustomerView.of(customer);
            return new CustomerPage(
                    view.id(),
                    view.name(),
                    view.identifiers(),
                    view.merged(),
                    view.registeredAt(),
                    context.interactions(),
                    context.lastContactAt(),
                    facts,
                    view.withheld());
        }
    }

    @Operation(summary = "List customers by id, or find the one whom another system knows by an identifier")
    @GetMapping
    Page<CustomerView> list(
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String system,
            @RequestParam(required = false) @Nullable String value) {
        if (system == null && value == null) {
            return reading.customers(Reader.of(person), limit, after).map(CustomerView::of);
        }
        var found = reading.find(Reader.of(person), identifier(system, value));
        return new Page<>(found.stream().map(CustomerView::of).toList(), null);
    }

    @Operation(summary = "Show one customer, with counts of what is known")
    @GetMapping("/{id}")
    CustomerPage show(@PathVariable String id) {
        return page(new CustomerId(id));
    }

    @Operation(summary = "Register a customer; 409 when an identifier belongs to somebody")
    @PostMapping
    ResponseEntity<CustomerPage> register(@Valid @RequestBody Registration registration) {
        var id = customers.register(registration.customer());
        return ResponseEntity.created(URI.create("/api/customers/" + id)).body(page(id));
    }

    @Operation(summary = "Add an identifier; adding it again changes nothing")
    @PostMapping("/{id}/identifiers")
    @ResponseStatus(HttpStatus.CREATED)
    CustomerPage identify(@PathVariable String id, @Valid @RequestBody IdentifierView identifier) {
        var customer = new CustomerId(id);
        customers.identify(customer, identifier.identifier());
        return page(customer);
    }

    private CustomerPage page(CustomerId id) {
        var reader = Reader.of(person);
        return CustomerPage.of(reading.customer(reader, id), customers.context(id), reading.countFacts(reader, id));
    }

    private static SourceIdentifier identifier(@Nullable String system, @Nullable String value) {
        if (system == null || value == null) {
            var missing = system == null ? "system" : "value";
            throw new FieldRefused(
                    "field-refused",
                    missing,
                    missing + " is missing; a customer is found by system and value together.");
        }
        return new SourceIdentifier(system, value);
    }
}
