package io.rapport.request.web;

import io.rapport.customer.NewInteraction;
import io.rapport.request.Requests;
import io.rapport.request.handing.AskedAgain;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the customer did about a request. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests")
class MoveController {

    private final Requests requests;
    private final OwnRequests own;
    private final AskedAgain askedAgain;
    private final Clock clock;

    MoveController(Requests requests, OwnRequests own, AskedAgain askedAgain, Clock clock) {
        this.askedAgain = askedAgain;
        this.requests = requests;
        this.own = own;
        this.clock = clock;
    }

    /** @param said what the customer said, or what has come; a person has to say it, a system may have sent it before */
    record Heard(@Nullable @Size(max = NewInteraction.TEXT_MOST) String said) {}

    /** @param askedAgain whether the customer had to tell again what we knew; null when they did not say */
    record Feedback(@Min(1) @Max(5) int score, @Nullable Boolean askedAgain) {}

    @Operation(summary = "Reopen a request that was resolved or closed: the customer is not content")
    @PostMapping("/{id}/reopen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reopen(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Heard heard) {
        requests.reopen(own.checked(id), own.words(heard == null ? null : heard.said()));
    }

    @Operation(summary = "Confirm that a resolved request is solved; it is closed")
    @PostMapping("/{id}/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(@PathVariable String id) {
        requests.confirm(own.checked(id));
    }

    @Operation(summary = "Go on with a request that waits: what it waited for has come")
    @PostMapping("/{id}/continue")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void continueWork(@PathVariable String id, @Valid @RequestBody(required = false) @Nullable Heard heard) {
        requests.continueWork(own.checked(id), own.words(heard == null ? null : heard.said()));
    }

    @Operation(summary = "Withdraw a request: the customer does not want it any more")
    @PostMapping("/{id}/withdraw")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String id) {
        requests.withdraw(own.checked(id));
    }

    @Operation(
            summary =
                    "Take the customer's score, 1 to 5, on how it was, and whether they had to tell again what we knew")
    @PostMapping("/{id}/feedback")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void feedback(@PathVariable String id, @Valid @RequestBody Feedback feedback) {
        askedAgain.feedback(own.checked(id), feedback.score(), feedback.askedAgain(), clock.instant());
    }
}
