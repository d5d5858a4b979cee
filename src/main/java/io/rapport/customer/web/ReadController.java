package io.rapport.customer.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.needtoknow.BreakGlass;
import io.rapport.customer.needtoknow.Read;
import io.rapport.customer.needtoknow.ReadLog;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
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

/** Who looked at a customer, and looking without a task. */
@RestController
@RequestMapping("/api/customers/{id}")
@Tag(name = "Customers")
class ReadController {

    private final Customers customers;
    private final ReadLog log;
    private final BreakGlass glass;
    private final DisplayNames people;
    private final CurrentUser person;

    ReadController(Customers customers, ReadLog log, BreakGlass glass, DisplayNames people, CurrentUser person) {
        this.customers = customers;
        this.log = log;
        this.glass = glass;
        this.people = people;
        this.person = person;
    }

    /**
     * Somebody read, or tried to.
     *
     * @param purpose a code; {@code why} says it in words
     * @param request the case whose task was the ground
     * @param shown clear, masked or hidden
     * @param kinds what was asked for
     * @param table id of the decision that said so: {@code factAccess}, or {@code restrictedUse} where a restriction took
     *     more away
     * @param rules of that table in version {@code tableVersion}
     */
    record ReadView(
            Instant at,
            String reader,
            String name,
            String role,
            String purpose,
            String why,
            @Nullable String request,
            String shown,
            List<String> kinds,
            String table,
            List<String> rules,
            int tableVersion) {

        static ReadView of(Read read, String name, String role) {
            var request = read.request();
            return new ReadView(
                    read.at(),
                    read.reader(),
                    name,
                    role,
                    read.purpose().code(),
                    read.purpose().words(),
                    request == null ? null : request.value(),
                    read.shown().code(),
                    read.kinds(),
                    read.table(),
                    read.rules(),
                    read.version());
        }
    }

    /** Why somebody must see the customer now. */
    record Reason(@NotBlank @Size(max = BreakGlass.REASON_MOST) String reason) {}

    /** Until when everything of this customer is clear to the person. */
    record Broken(Instant until) {}

    /**
     * Whether there is more to see for a reason.
     *
     * @param offered whether breaking the glass shows this person anything
     * @param until absent while this person has not broken it
     */
    record Glass(boolean offered, @Nullable Instant until) {}

    @Operation(summary = "Who looked at this customer's data, why, and who tried; newest first")
    @GetMapping("/reads")
    Page<ReadView> reads(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var page = log.of(new CustomerId(id), limit, Cursor.below(after));
        var names = people.of(page.items().stream().map(Read::reader).toList());
        return page.map(read -> ReadView.of(read, names.get(read.reader()), Role.titleOf(read.role())));
    }

    @Operation(summary = "Show whether more of this customer can be seen for a reason, and until when it is")
    @GetMapping("/break-glass")
    Glass glass(@PathVariable String id) {
        var customer = new CustomerId(id);
        customers.context(customer); // refused when there is no such customer
        var reader = Reader.of(person);
        return new Glass(glass.isFor(reader), glass.until(reader, customer).orElse(null));
    }

    @Operation(summary = "See this customer for an hour without a task, for a reason; it is noted")
    @PostMapping("/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    Broken breakGlass(@PathVariable String id, @Valid @RequestBody Reason why) {
        var customer = new CustomerId(id);
        customers.context(customer); // refused when there is no such customer
        return new Broken(glass.breakFor(Reader.of(person), customer, why.reason()));
    }
}
