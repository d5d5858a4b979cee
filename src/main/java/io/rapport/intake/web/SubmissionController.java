package io.rapport.intake.web;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import io.rapport.customer.NewInteraction;
import io.rapport.intake.Intake;
import io.rapport.intake.KnownAs;
import io.rapport.intake.Submission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Requests from systems that send no CloudEvents, and from people who type them in. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests")
class SubmissionController {

    private final Intake intake;

    SubmissionController(Intake intake) {
        this.intake = intake;
    }

    /** A request as it is sent. */
    record NewRequestView(
            @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String source,
            @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @NotNull @Valid KnownAs customer,
            @NotBlank String type,
            @NotBlank @Size(max = NewInteraction.CHANNEL_MOST) String channel,
            @Nullable @Size(max = NewInteraction.SUBJECT_MOST) String subject,
            @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text,
            @Nullable Instant openedAt) {

        Submission submission() {
            return new Submission(externalId, customer, type, channel, subject, text, openedAt);
        }
    }

    @Operation(
            summary = "Open a request, once",
            description =
                    "Source and externalId name a request: the same again answers the same 202; the same with another"
                            + " content is 409. Source is a code of the system, or a name that the fact catalogue declares: it"
                            + " is kept for good and names no person. An unknown customer is registered when customer.name is given.")
    @ApiResponse(responseCode = "202", description = "Opened now, or before")
    @ApiResponse(responseCode = "409", description = "The same externalId with another content")
    @ApiResponse(responseCode = "422", description = "A field is missing, unknown or cannot be")
    @PostMapping
    ResponseEntity<ReceiptView> open(@Valid @RequestBody NewRequestView request) {
        var receipt = ReceiptView.of(intake.submit(request.source(), request.submission()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/requests/" + receipt.request()))
                .body(receipt);
    }
}
