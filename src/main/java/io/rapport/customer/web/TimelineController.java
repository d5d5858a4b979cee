package io.rapport.customer.web;

import io.rapport.access.Role;
import io.rapport.customer.Customers;
import io.rapport.customer.Direction;
import io.rapport.customer.NewInteraction;
import io.rapport.customer.chronicle.ChronicleReader;
import io.rapport.customer.chronicle.EntryType;
import io.rapport.customer.chronicle.SeenEntry;
import io.rapport.customer.needtoknow.Reader;
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
import java.util.List;
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
    private final ChronicleReader chronicle;
    private final WriteRights rights;
    private final CurrentUser person;

    TimelineController(Customers customers, ChronicleReader chronicle, WriteRights rights, CurrentUser person) {
        this.rights = rights;
        this.customers = customers;
        this.chronicle = chronicle;
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

    /**
     * An entry of the timeline; {@code access} says whether its words are clear, masked or hidden, {@code why} why. The
     * fields after {@code recordedAt} are there where its {@code type} has them.
     *
     * @param at when it was so: when it was said, observed, noted or promised
     * @param recordedAt when we learned of it, or it was last changed
     * @param text what was said, the value of a fact, the words of a note or a commitment
     * @param change of a fact: {@code first} of its source, {@code changed} or {@code confirmed}
     * @param until of a note when it goes, of a commitment when it is due
     */
    record EntryView(
            String id,
            String type,
            String source,
            String sourceTitle,
            @Nullable String author,
            @Nullable String text,
            String access,
            @Nullable String why,
            Instant at,
            Instant recordedAt,
            @Nullable String externalId,
            @Nullable String channel,
            @Nullable String direction,
            @Nullable String subject,
            @Nullable String about,
            @Nullable String kind,
            @Nullable String title,
            @Nullable String currency,
            @Nullable String change,
            @Nullable String category,
            @Nullable String until,
            @Nullable String zone,
            @Nullable String state,
            @Nullable String owner,
            @Nullable String team) {

        static EntryView of(SeenEntry seen) {
            var entry = seen.facts();
            var details = entry.details();
            return new EntryView(
                    entry.id(),
                    entry.type().code(),
                    entry.source(),
                    seen.sourceTitle(),
                    entry.author(),
                    seen.text().text(),
                    seen.text().access().code(),
                    seen.text().why(),
                    entry.at(),
                    entry.recordedAt(),
                    seen.word("externalId"),
                    details.get("channel"),
                    details.get("direction"),
                    seen.word("subject"),
                    details.get("about"),
                    details.get("kind"),
                    details.get("title"),
                    details.get("currency"),
                    details.get("change"),
                    details.get("category"),
                    details.get("until"),
                    details.get("zone"),
                    details.get("state"),
                    details.get("owner"),
                    details.get("team"));
        }
    }

    @Operation(
            summary = "Show what happened, newest first: what was said, became known, was noted and promised",
            description = "Consents and the terms of the contract are facts. `type` chooses: interaction, fact, note,"
                    + " commitment; several by comma, without it all. `next` says whether there is more that you may"
                    + " see.")
    @GetMapping
    Page<EntryView> list(
            @PathVariable String id,
            @RequestParam(defaultValue = "") List<String> type,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        return chronicle
                .page(Reader.of(person), new CustomerId(id), EntryType.of(type), limit, after)
                .map(EntryView::of);
    }

    @Operation(
            summary = "Write an interaction down; the same source and external id again changes nothing",
            description = "Source is a code of the system, or a name that the fact catalogue declares.")
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
