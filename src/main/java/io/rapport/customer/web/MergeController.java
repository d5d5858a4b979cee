package io.rapport.customer.web;

import io.rapport.customer.begun.Begun;
import io.rapport.customer.begun.Undertaking;
import io.rapport.customer.identity.Merge;
import io.rapport.customer.identity.MergeId;
import io.rapport.customer.identity.Merges;
import io.rapport.customer.identity.NewMerge;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.WriteRights;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Merging two customers who are one person, and taking it back; for leads, managers and privacy officers. */
@RestController
@RequestMapping("/api/customers/{id}/merges")
@Tag(name = "Customers")
class MergeController {

    private final Merges merges;
    private final Begun begun;
    private final WriteRights rights;
    private final CurrentUser person;

    MergeController(Merges merges, Begun begun, WriteRights rights, CurrentUser person) {
        this.begun = begun;
        this.rights = rights;
        this.person = person;
        this.merges = merges;
    }

    /** @param absorbed the customer who is the same person; @param reason why */
    record Wish(@NotBlank String absorbed, @NotBlank String reason) {}

    /** A merge, as it stands; without the reason, which is words about a person. */
    record MergeView(
            String id,
            String survivor,
            String absorbed,
            Instant mergedAt,
            String mergedBy,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy) {

        static MergeView of(Merge merge) {
            return new MergeView(
                    merge.id().value(),
                    merge.survivor().value(),
                    merge.absorbed().value(),
                    merge.at(),
                    merge.by(),
                    merge.undoneAt(),
                    merge.undoneBy());
        }
    }

    /** All of them. */
    record MergeViews(List<MergeView> items) {}

    @Operation(summary = "List what was merged with this customer, oldest first; undone merges too")
    @GetMapping
    MergeViews list(@PathVariable String id) {
        return new MergeViews(
                merges.of(new CustomerId(id)).stream().map(MergeView::of).toList());
    }

    @Operation(summary = "Merge another customer into this one: from now on both ids show one customer")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    MergeView merge(@PathVariable String id, @Valid @RequestBody Wish wish, Principal person) {
        rights.checkSame(Reader.of(this.person), new CustomerId(id), new CustomerId(wish.absorbed()));
        var asked = new NewMerge(new CustomerId(id), new CustomerId(wish.absorbed()), wish.reason(), person.getName());
        return MergeView.of(
                begun.during(Undertaking.MERGE, asked.survivor(), person.getName(), () -> merges.merge(asked)));
    }

    @Operation(summary = "Take a merge back: everybody is as before, with what was said of them since; again, the same")
    @PostMapping("/{merge}/undo")
    MergeView undo(@PathVariable String id, @PathVariable String merge, Principal person) {
        var customer = new CustomerId(id);
        return MergeView.of(begun.during(
                Undertaking.UNMERGE,
                customer,
                person.getName(),
                () -> merges.undo(customer, new MergeId(merge), person.getName())));
    }
}
