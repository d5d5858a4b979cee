package io.rapport.customer.web;

import io.rapport.customer.hold.LegalHold;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Legal holds, for privacy officers; auditors read who is held since when, without the reasons. */
@RestController
@Tag(name = "Retention", description = "What is deleted when, and what is held")
class LegalHoldController {

    private final LegalHolds holds;

    LegalHoldController(LegalHolds holds) {
        this.holds = holds;
    }

    /** @param reason why; kept under the customer's key */
    record Wish(@NotBlank @Size(max = LegalHold.REASON_MOST) String reason) {}

    /** A hold with its reason. */
    record LegalHoldView(String customer, String reason, String placedBy, Instant placedAt) {
        static LegalHoldView of(LegalHold hold) {
            return new LegalHoldView(hold.customer().value(), hold.reason(), hold.by(), hold.at());
        }
    }

    /** A hold in the list. */
    record HeldView(String customer, String placedBy, Instant placedAt) {
        static HeldView of(LegalHold hold) {
            return new HeldView(hold.customer().value(), hold.by(), hold.at());
        }
    }

    @Operation(summary = "Hold a customer: nothing about them is deleted until the hold is lifted; again, a new reason")
    @PutMapping("/api/customers/{id}/legal-hold")
    LegalHoldView place(@PathVariable String id, @Valid @RequestBody Wish wish, Principal person) {
        return LegalHoldView.of(holds.place(new CustomerId(id), wish.reason(), person.getName()));
    }

    @Operation(summary = "Show the hold of a customer")
    @GetMapping("/api/customers/{id}/legal-hold")
    LegalHoldView show(@PathVariable String id) {
        return LegalHoldView.of(holds.get(new CustomerId(id)));
    }

    @Operation(summary = "Lift the hold: periods count again from the next night on")
    @DeleteMapping("/api/customers/{id}/legal-hold")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String id) {
        holds.lift(new CustomerId(id));
    }

    @Operation(summary = "List who is held, by customer")
    @GetMapping("/api/legal-holds")
    Page<HeldView> list(
            @RequestParam(defaultValue = "50") int limit, @RequestParam(required = false) @Nullable String after) {
        return holds.list(limit, after).map(HeldView::of);
    }
}
