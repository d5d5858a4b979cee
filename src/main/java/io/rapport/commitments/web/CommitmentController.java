package io.rapport.commitments.web;

import io.rapport.commitments.CommitmentId;
import io.rapport.commitments.CommitmentReader;
import io.rapport.commitments.CommitmentState;
import io.rapport.commitments.Commitments;
import io.rapport.commitments.Refusals.AlreadySettled;
import io.rapport.commitments.Refusals.ChangedMeanwhile;
import io.rapport.commitments.web.CommitmentViews.ChangeView;
import io.rapport.commitments.web.CommitmentViews.CommitmentView;
import io.rapport.commitments.web.CommitmentViews.NewCommitmentView;
import io.rapport.commitments.web.CommitmentViews.OutcomeView;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.Locale;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What people here have promised a customer in person. */
@RestController
@RequestMapping("/api/customers/{id}/commitments")
@Tag(name = "Customers")
class CommitmentController {

    private final Commitments commitments;
    private final CommitmentReader reading;
    private final CurrentUser person;

    CommitmentController(Commitments commitments, CommitmentReader reading, CurrentUser person) {
        this.commitments = commitments;
        this.reading = reading;
        this.person = person;
    }

    /** What was written, and at which version it is now. */
    record Written(String id, int version) {}

    @Operation(
            summary = "List the commitments to a customer",
            description = "With `open=true` those that are still to be kept, the overdue first; else all of them, the"
                    + " newest first.")
    @GetMapping
    Page<CommitmentView> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var reader = Reader.of(person);
        var customer = new CustomerId(id);
        var page = open ? reading.open(reader, customer, limit, after) : reading.list(reader, customer, limit, after);
        return page.map(CommitmentView::of);
    }

    @Operation(summary = "Show a commitment")
    @GetMapping("/{commitment}")
    CommitmentView show(@PathVariable String id, @PathVariable String commitment) {
        return CommitmentView.of(reading.get(Reader.of(person), new CustomerId(id), new CommitmentId(commitment)));
    }

    @Operation(
            summary = "Write down what a customer was promised",
            description = "`owner` is the user, or `team` the team, who has to keep it; without either it is you. A"
                    + " system names who keeps it: it is nobody. 422"
                    + " `commitments/special-category-suspected` when the text reads like a special category of"
                    + " GDPR Art. 9: leave that out, or send `confirmed: true` if it is none. 409"
                    + " `capacity/cannot-be-kept` when the team has no room until then: `standing` shows what fits; a lead"
                    + " or a manager may say it nevertheless, with how it will be kept in `nevertheless`.")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written give(@PathVariable String id, @Valid @RequestBody NewCommitmentView given) {
        var author = Reader.of(person);
        return new Written(
                commitments
                        .give(author, new CustomerId(id), given.commitment(author.user()), given.means())
                        .value(),
                1);
    }

    @Operation(
            summary = "Give an open commitment other words, another time or another owner",
            description = "`version` is the one you saw. When somebody changed or settled it since, 409"
                    + " `commitments/changed-meanwhile` shows in `standing` what it says now.")
    @PutMapping("/{commitment}")
    Written change(@PathVariable String id, @PathVariable String commitment, @Valid @RequestBody ChangeView change) {
        var writer = Reader.of(person);
        var customer = new CustomerId(id);
        var of = new CommitmentId(commitment);
        return written(
                customer,
                of,
                () -> commitments.change(
                        writer, customer, of, change.version(), change.terms(writer.user()), change.means()));
    }

    @Operation(
            summary = "Say what became of a commitment: kept, broken or withdrawn; said once",
            description = "For who may see it, and for who has to keep it. The same again changes nothing; something"
                    + " else is 409 `commitments/already-settled`, with who said what in `standing`.")
    @PostMapping("/{commitment}/outcome")
    Written settle(@PathVariable String id, @PathVariable String commitment, @Valid @RequestBody OutcomeView outcome) {
        var reader = Reader.of(person);
        var customer = new CustomerId(id);
        var of = new CommitmentId(commitment);
        var state = CommitmentState.valueOf(outcome.outcome().toUpperCase(Locale.ROOT));
        return written(customer, of, () -> commitments.settle(reader, customer, of, outcome.version(), state));
    }

    private Written written(CustomerId customer, CommitmentId id, IntSupplier write) {
        try {
            return new Written(id.value(), write.getAsInt());
        } catch (ChangedMeanwhile conflict) {
            throw conflict.showing(standing(customer, id));
        } catch (AlreadySettled conflict) {
            throw conflict.showing(standing(customer, id));
        }
    }

    private @Nullable CommitmentView standing(CustomerId customer, CommitmentId id) {
        return reading.find(Reader.of(person), customer, id)
                .map(CommitmentView::of)
                .orElse(null);
    }
}
