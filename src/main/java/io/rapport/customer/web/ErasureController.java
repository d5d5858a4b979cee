package io.rapport.customer.web;

import io.rapport.customer.begun.Begun;
import io.rapport.customer.begun.Undertaking;
import io.rapport.customer.erasure.ErasureReason;
import io.rapport.customer.erasure.Erasures;
import io.rapport.customer.vault.Tombstone;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.security.Principal;
import java.time.Instant;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Erasing a customer, for privacy officers. */
@RestController
@RequestMapping("/api/customers/{id}/erasure")
@Tag(name = "Customers")
class ErasureController {

    private final Erasures erasures;
    private final Begun begun;

    ErasureController(Erasures erasures, Begun begun) {
        this.erasures = erasures;
        this.begun = begun;
    }

    /** @param reason a code, for example {@code consent-withdrawn} */
    record Wish(@NotBlank String reason) {}

    /** What is left. */
    record ErasureView(String customer, Instant erasedAt, String erasedBy, String reason) {
        static ErasureView of(Tombstone erased) {
            return new ErasureView(erased.customer().value(), erased.at(), erased.by(), erased.reason());
        }
    }

    @Operation(
            summary =
                    "Erase a customer for good: key, rows and words; 409 while requests are open, or where a law keeps something: then it is a privacy request; again, the same answer")
    @PostMapping
    ErasureView erase(@PathVariable String id, @Valid @RequestBody Wish wish, Principal person) {
        var reason = ErasureReason.of(wish.reason());
        var customer = new CustomerId(id);
        return ErasureView.of(begun.during(
                Undertaking.ERASURE,
                customer,
                person.getName(),
                () -> erasures.eraseAlone(customer, person.getName(), reason)));
    }
}
