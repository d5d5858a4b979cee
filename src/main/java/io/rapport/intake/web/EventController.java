package io.rapport.intake.web;

import io.rapport.intake.Intake;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** CloudEvents 1.0 over HTTP. */
@RestController
@RequestMapping("/api/events")
@Tag(name = "Events", description = "What happened in other systems, as CloudEvents 1.0")
class EventController {

    private static final String STRUCTURED = "application/cloudevents+json";

    private final Intake intake;
    private final EventReader reader;

    EventController(Intake intake, EventReader reader) {
        this.intake = intake;
        this.reader = reader;
    }

    @Operation(
            summary = "Take a CloudEvent, once",
            description =
                    """
                    Structured mode (application/cloudevents+json) or binary mode (application/json with ce- headers). \
                    Source and id name an event: the same again answers the same 202; the same with other data is 409. \
                    Source is a name that the fact catalogue declares, such as urn:example:crm, or a code of the \
                    system: it is kept for good and names no person. \
                    An event is taken whole or refused whole, with the field and the reason. A reply or a withdrawal \
                    that comes before its request is kept, until waitsUntil, and has its effect when the request comes.""",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = STRUCTURED,
                                            schema = @Schema(type = "object"),
                                            examples = {
                                                @ExampleObject(name = "submitted", value = EventExamples.SUBMITTED),
                                                @ExampleObject(name = "replied", value = EventExamples.REPLIED),
                                                @ExampleObject(name = "reopened", value = EventExamples.REOPENED),
                                                @ExampleObject(name = "confirmed", value = EventExamples.CONFIRMED),
                                                @ExampleObject(name = "withdrawn", value = EventExamples.WITHDRAWN),
                                                @ExampleObject(name = "escalated", value = EventExamples.ESCALATED),
                                                @ExampleObject(name = "feedback", value = EventExamples.FEEDBACK),
                                                @ExampleObject(name = "observed", value = EventExamples.OBSERVED),
                                                @ExampleObject(name = "crm contact", value = EventExamples.CRM_CONTACT),
                                                @ExampleObject(
                                                        name = "crm activity",
                                                        value = EventExamples.CRM_ACTIVITY),
                                                @ExampleObject(
                                                        name = "ticket comment",
                                                        value = EventExamples.TICKET_COMMENT),
                                                @ExampleObject(name = "erp account", value = EventExamples.ERP_ACCOUNT)
                                            })))
    @ApiResponse(responseCode = "202", description = "Taken now, or before; with waitsUntil: kept for its request")
    @ApiResponse(responseCode = "409", description = "The same id with other data, or not possible at this stage")
    @ApiResponse(responseCode = "413", description = "Larger than 256 KiB")
    @ApiResponse(
            responseCode = "415",
            description = "Neither structured nor binary mode in JSON, or structured but called application/json")
    @ApiResponse(responseCode = "422", description = "A field is missing, unknown or cannot be")
    @PostMapping(consumes = {STRUCTURED, MediaType.APPLICATION_JSON_VALUE})
    ResponseEntity<ReceiptView> take(
            @RequestHeader HttpHeaders headers,
            @org.springframework.web.bind.annotation.RequestBody(required = false) byte[] body) {
        var given = body == null ? new byte[0] : body;
        var isStructured = MediaType.valueOf(STRUCTURED).isCompatibleWith(headers.getContentType());
        var receipt =
                ReceiptView.of(intake.take(isStructured ? reader.structured(given) : reader.binary(headers, given)));
        var accepted = ResponseEntity.accepted();
        return receipt.customer() == null
                ? accepted.body(receipt)
                : accepted.location(about(receipt)).body(receipt);
    }

    private static URI about(ReceiptView receipt) {
        return URI.create(
                receipt.request() == null
                        ? "/api/customers/" + receipt.customer()
                        : "/api/requests/" + receipt.request());
    }
}
