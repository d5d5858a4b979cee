package io.rapport.customer.web;

import io.rapport.customer.hold.LegalHold;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.Withheld;
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
import java.util.stream.Stream;
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
    private final CustomerReader reading;
    private final CurrentUser person;

    LegalHoldController(LegalHolds holds, CustomerReader reading, CurrentUser person) {
        this.holds = holds;
        this.reading = reading;
        this.person = person;
    }

    /** @param reason why; kept under the customer's key */
    record Wish(@NotBlank @Size(max = LegalHold.REASON_MOST) String reason) {}

    /** A hold with its reason, as much of it as this reader may see. */
    record LegalHoldView(
            String customer, @Nullable String reason, String placedBy, Instant placedAt, List<Withheld> withheld) {
        static LegalHoldView of(LegalHold hold, Shown reason) {
            return new LegalHoldView(
                    hold.customer().value(), reason.text(), hold.by(), hold.at(), Withheld.of(Stream.of(reason)));
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
    LegalHoldView place(@PathVariable String id, @Valid @RequestBody Wish wish) {
        return shown(holds.place(new CustomerId(id), wish.reason(), person.id()));
    }

    @Operation(summary = "Show the hold of a customer")
    @GetMapping("/api/customers/{id}/legal-hold")
    LegalHoldView show(@PathVariable String id) {
        return shown(holds.get(new CustomerId(id)));
    }

    /** That the reason was seen is noted. */
    private LegalHoldView shown(LegalHold hold) {
        var reason = new Personal(hold.customer(), "legal-hold-reason", Sensitivity.CONVERSATION, hold.reason());
        return LegalHoldView.of(
                hold, reading.show(Reader.of(person), List.of(reason)).get(0));
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
