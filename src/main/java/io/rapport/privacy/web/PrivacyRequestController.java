package io.rapport.privacy.web;

import static io.rapport.customer.SourceIdentifier.VISIBLE;
import static io.rapport.customer.SourceIdentifier.VISIBLE_IS;

import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.privacy.NewPrivacyRequest;
import io.rapport.privacy.PrivacyKind;
import io.rapport.privacy.PrivacyRequest;
import io.rapport.privacy.PrivacyRequestId;
import io.rapport.privacy.PrivacyRequests;
import io.rapport.privacy.erasure.SeenWeighing;
import io.rapport.privacy.erasure.Weighed;
import io.rapport.privacy.export.Exports;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What customers ask for under privacy law; ids, codes and times, and nothing personal. */
@RestController
@RequestMapping("/api/privacy-requests")
@Tag(name = "Privacy requests", description = "Rights that customers use, and what became of it")
class PrivacyRequestController {

    private final PrivacyRequests requests;
    private final SeenWeighing weighing;
    private final Exports exports;
    private final CurrentUser person;

    PrivacyRequestController(PrivacyRequests requests, SeenWeighing weighing, Exports exports, CurrentUser person) {
        this.requests = requests;
        this.weighing = weighing;
        this.exports = exports;
        this.person = person;
    }

    /** A request as it is sent. @param declaredLaw gdpr, ccpa or unknown; unknown without it */
    record NewPrivacyRequestView(
            @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String source,
            @NotBlank @Size(max = 200) @Pattern(regexp = VISIBLE, message = VISIBLE_IS) String externalId,
            @NotBlank String customer,
            @NotBlank String kind,
            @Nullable String declaredLaw,
            @Nullable Instant receivedAt) {

        NewPrivacyRequest by(String person) {
            var law = declaredLaw == null ? "unknown" : declaredLaw;
            return new NewPrivacyRequest(source, externalId, new CustomerId(customer), kind, law, receivedAt, person);
        }
    }

    /** What the sender is told: the id, and nothing that a sender need not know. */
    record Opened(String id, String customer, String kind, Instant receivedAt) {
        static Opened of(PrivacyRequest request) {
            return new Opened(
                    request.id().value(),
                    request.customer().value(),
                    request.kind().code(),
                    request.receivedAt());
        }
    }

    /** A request with its clock. @param answerBy the extension included */
    record PrivacyRequestView(
            String id,
            String customer,
            String kind,
            @Nullable String law,
            @Nullable String lawReason,
            Instant receivedAt,
            String openedBy,
            @Nullable Instant confirmBy,
            @Nullable Instant answerBy,
            @Nullable Instant latestBy,
            @Nullable String ground,
            @Nullable String zone,
            @Nullable Instant extendedAt,
            @Nullable String identityCheck,
            @Nullable String verdict,
            @Nullable String refusalGround,
            @Nullable String decidedBy,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt) {

        static PrivacyRequestView of(PrivacyRequest request) {
            var verdict = request.verdict();
            return new PrivacyRequestView(
                    request.id().value(),
                    request.customer().value(),
                    request.kind().code(),
                    request.law(),
                    request.lawReason(),
                    request.receivedAt(),
                    request.openedBy(),
                    request.confirmDue(),
                    request.answerDue(),
                    request.latestDue(),
                    request.clockGround(),
                    request.zone(),
                    request.extendedAt(),
                    request.identityCheck(),
                    verdict == null ? null : verdict.code(),
                    request.ground(),
                    request.decidedBy(),
                    request.answeredAt(),
                    request.endedAt());
        }
    }

    /** A request, what was done about it, and, while an erasure is open, what the table said when it was last asked. */
    record Detail(
            PrivacyRequestView request, List<PrivacyRequest.Event> events, List<Weighed> weighing, boolean export) {}

    @Operation(
            summary = "Open a privacy request, once",
            description =
                    "Source and externalId name it: the same again answers the same 202; with other data it is"
                            + " 409. Source is a code of the system or page, or a name that the fact catalogue declares. The clock of the law runs from receivedAt, or from now.")
    @ApiResponse(responseCode = "202", description = "Opened now, or before")
    @ApiResponse(responseCode = "409", description = "The same externalId with another content")
    @ApiResponse(responseCode = "410", description = "The customer was erased")
    @ApiResponse(responseCode = "422", description = "A field is missing, unknown or cannot be")
    @PostMapping
    ResponseEntity<Opened> open(@Valid @RequestBody NewPrivacyRequestView asked) {
        var opened = requests.open(asked.by(person.id()));
        return ResponseEntity.accepted()
                .location(URI.create("/api/privacy-requests/" + opened.id()))
                .body(Opened.of(opened));
    }

    @Operation(summary = "List privacy requests, newest first; of all customers or of one")
    @GetMapping
    Page<PrivacyRequestView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var of = customer == null ? null : new CustomerId(customer);
        return requests.list(of, limit, after).map(PrivacyRequestView::of);
    }

    @Operation(
            summary = "Show a privacy request: its clock, who did what, and what a law keeps of what would be erased")
    @GetMapping("/{id}")
    Detail show(@PathVariable String id) {
        var story = requests.story(new PrivacyRequestId(id));
        var request = story.request();
        var isToWeigh = request.kind() == PrivacyKind.ERASURE && request.endedAt() == null;
        return new Detail(
                PrivacyRequestView.of(request),
                story.events(),
                isToWeigh ? weighing.of(Reader.of(person), request) : List.of(),
                exports.isThere(request.id()));
    }
}
