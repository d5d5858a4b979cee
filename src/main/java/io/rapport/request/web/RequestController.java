package io.rapport.request.web;

import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.Withheld;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Page;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.TeamId;
import io.rapport.request.Request;
import io.rapport.request.RequestState;
import io.rapport.request.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The requests, with the customer's words as far as a reader may see them. */
@RestController
@RequestMapping("/api/requests")
@Tag(name = "Requests")
class RequestController {

    private final Requests requests;
    private final Members members;
    private final CustomerReader reading;
    private final CurrentUser person;

    RequestController(Requests requests, Members members, CustomerReader reading, CurrentUser person) {
        this.requests = requests;
        this.members = members;
        this.reading = reading;
        this.person = person;
    }

    /**
     * What a client sees; {@code subject} and {@code text} come from the customer's timeline, for one request only. What
     * is masked or left out is named in {@code withheld}, with the reason.
     */
    record RequestView(
            String id,
            String customer,
            String type,
            String channel,
            String source,
            @Nullable String externalId,
            @Nullable String tier,
            @Nullable String team,
            String state,
            Instant openedAt,
            @Nullable Instant firstResponseAt,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt,
            @Nullable Instant endedAt,
            int handovers,
            int reopens,
            @Nullable Integer feedbackScore,
            @Nullable String subject,
            @Nullable String text,
            List<Withheld> withheld) {

        static RequestView of(Request r, CustomerId customer, Shown externalId, Shown... words) {
            return new RequestView(
                    r.id().value(),
                    customer.value(),
                    r.type().code(),
                    r.channel(),
                    r.source(),
                    externalId.text(),
                    r.tier() == null ? null : r.tier().code(),
                    r.team() == null ? null : r.team().code(),
                    r.state().name().toLowerCase(Locale.ROOT),
                    r.openedAt(),
                    r.firstResponseAt(),
                    r.resolvedAt(),
                    r.closedAt(),
                    r.endedAt(),
                    r.handovers(),
                    r.reopens(),
                    r.feedbackScore(),
                    words.length == 0 ? null : words[0].text(),
                    words.length == 0 ? null : words[1].text(),
                    Withheld.of(Stream.concat(Stream.of(externalId), Stream.of(words))));
        }
    }

    @Operation(summary = "List requests, newest first; of a customer, of a team, in a state")
    @GetMapping
    Page<RequestView> list(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String team,
            @RequestParam(required = false) @Nullable RequestState state,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String after) {
        var filter = new Requests.Filter(
                customer == null ? null : new CustomerId(customer), team == null ? null : new TeamId(team), state);
        var page = requests.list(filter, limit, after);
        var ids = externalIds(page.items());
        var customers =
                members.survivors(page.items().stream().map(Request::customer).toList());
        var views = IntStream.range(0, ids.size())
                .mapToObj(i -> RequestView.of(
                        page.items().get(i),
                        Objects.requireNonNull(customers.get(page.items().get(i).customer())),
                        ids.get(i)))
                .toList();
        return new Page<>(views, page.next());
    }

    @Operation(summary = "Show one request: where it stands, and the customer's words")
    @GetMapping("/{id}")
    RequestView show(@PathVariable String id) {
        var request = requests.get(new RequestId(id));
        var externalId = externalIds(List.of(request)).get(0);
        if (request.externalId() == null) {
            return RequestView.of(
                    request, request.customer(), externalId); // the customer was erased, and the words with them
        }
        var opening = reading.interaction(Reader.of(person), request.opening());
        return RequestView.of(
                request, members.survivor(request.customer()), externalId, opening.subject(), opening.text());
    }

    /** Another system's name for a case may be a person's, such as the address a mail came from. */
    private List<Shown> externalIds(List<Request> found) {
        return reading.show(
                Reader.of(person),
                found.stream()
                        .map(r -> new Personal(r.customer(), "external-id", Sensitivity.CONTACT, r.externalId()))
                        .toList());
    }
}
