package io.rapport.customer.web;

import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Seen;
import io.rapport.customer.reading.WriteRights;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Locale;
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

/** What happened between a customer and us. */
@RestController
@RequestMapping("/api/customers/{id}/timeline")
@Tag(name = "Customers")
class TimelineController {

    private final Customers customers;
    private final CustomerReader reading;
    private final WriteRights rights;
    private final CurrentUser person;

    TimelineController(Customers customers, CustomerReader reading, WriteRights rights, CurrentUser person) {
        this.rights = rights;
        this.customers = customers;
        this.reading = reading;
        this.person = person;
    }

    /** Something that happened. */
    record Happened(
            @NotBlank @Size(max = NewInteraction.SOURCE_MOST) String source,
            @NotBlank @Size(max = NewInteraction.SOURCE_MOST) String externalId,
            @NotBlank @Size(max = NewInteraction.CHANNEL_MOST) String channel,
            @NotNull @Pattern(regexp = "inbound|outbound", message = "must be inbound or outbound") String direction,
            @Nullable @Size(max = NewInteraction.SUBJECT_MOST) String subject,
            @NotBlank @Size(max = NewInteraction.TEXT_MOST) String text,
            @NotNull Instant at,
            @Nullable @Pattern(regexp = "R-\\d{1,18}", message = "must be a request id such as R-100001")
                    String about) {

        /** @param author null for a system */
        NewInteraction interaction(@Nullable String author) {
            var request = about == null ? null : new RequestId(about);
            return new NewInteraction(source, externalId, channel, turned(), subject, text, at, request, author);
        }

        private Direction turned() {
            return Direction.valueOf(direction.toUpperCase(Locale.ROOT));
        }
    }

    /** The id an interaction was written down under; a repeat has the same. */
    record Written(String id) {}

    /** An interaction on the timeline; {@code access} says whether its words are clear, masked or hidden, {@code why} why. */
    record InteractionView(
            String id,
            String source,
            String sourceTitle,
            @Nullable String externalId,
            String channel,
            String direction,
            @Nullable String subject,
            @Nullable String text,
            String access,
            @Nullable String why,
            Instant at,
            @Nullable String about) {

        static InteractionView of(Seen.Happened happened) {
            var about = happened.about();
            return new InteractionView(
                    happened.id().value(),
                    happened.source(),
                    happened.sourceTitle(),
                    happened.externalId().text(),
                    happened.channel(),
                    happened.direction().name().toLowerCase(Locale.ROOT),
                    happened.subject().text(),
                    happened.text().text(),
                    happened.text().access().code(),
                    happened.text().why(),
                    happened.at(),
                    about == null ? null : about.value());
        }
    }

    @Operation(summary = "Show what happened, newest first")
    @GetMapping
    Page<InteractionView> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return reading.timeline(Reader.of(person), new CustomerId(id), limit, after)
                .map(InteractionView::of);
    }

    @Operation(summary = "Write an interaction down; the same source and external id again changes nothing")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Written record(@PathVariable String id, @Valid @RequestBody Happened happened) {
        var customer = new CustomerId(id);
        var writer = Reader.of(person);
        rights.checkInteraction(writer, customer, happened.source());
        var author = writer.groups().contains(Role.INTEGRATIONS.group()) ? null : writer.user();
        return new Written(
                customers.record(customer, happened.interaction(author)).value());
    }
}
