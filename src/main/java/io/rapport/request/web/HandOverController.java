package io.rapport.request.web;

import io.rapport.access.DisplayNames;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.WhoSaid;
import io.rapport.customer.reading.Withheld;
import io.rapport.engine.CurrentUser;
import io.rapport.escalation.pack.ContextPack;
import io.rapport.escalation.pack.HandOver;
import io.rapport.escalation.pack.HandOverId;
import io.rapport.escalation.pack.HandOvers;
import io.rapport.escalation.pack.PackItem;
import io.rapport.escalation.pack.Refusals.UnknownHandOver;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What went along when a request went from one to the next, and who took it over. */
@RestController
@RequestMapping("/api/requests/{id}/hand-overs")
@Tag(name = "Hand-overs")
class HandOverController {

    private final HandOvers handOvers;
    private final Members members;
    private final CustomerReader reading;
    private final CurrentUser person;
    private final DisplayNames names;
    private final WhoSaid said;

    HandOverController(
            HandOvers handOvers,
            Members members,
            CustomerReader reading,
            CurrentUser person,
            DisplayNames names,
            WhoSaid said) {
        this.handOvers = handOvers;
        this.members = members;
        this.reading = reading;
        this.person = person;
        this.names = names;
        this.said = said;
    }

    /**
     * @param sourceName how those are called who said it: the source's title, or the colleague's name
     * @param at since when it is so; the age counts from here
     */
    record ItemView(
            String section,
            String ref,
            String about,
            @Nullable String text,
            @Nullable String source,
            @Nullable String sourceName,
            @Nullable Instant at,
            @Nullable Instant until) {
        static ItemView of(PackItem item, @Nullable String text, WhoSaid said) {
            return new ItemView(
                    item.section().code(),
                    item.ref(),
                    item.about(),
                    text,
                    item.source(),
                    item.source() == null ? null : said.of(item.source()),
                    item.at(),
                    item.until());
        }
    }

    /**
     * The pack as it was received; its hash was counted again over what was opened.
     *
     * @param people how those are called whom the hand-over names, by their ids
     */
    record PackView(
            HandOverView handOver,
            Map<String, String> people,
            Instant packedAt,
            List<ItemView> items,
            List<Withheld> withheld) {}

    /** @param hash of the pack that was read */
    record Taken(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "must be the hash of the pack: 64 hex digits")
                    String hash) {}

    @Operation(summary = "List the hand-overs of a request, the first first, without words")
    @GetMapping
    List<HandOverView> list(@PathVariable String id) {
        return handOvers.of(new RequestId(id)).stream().map(HandOverView::of).toList();
    }

    @Operation(summary = "Show the context pack of a hand-over, as it was received")
    @GetMapping("/{handOver}")
    PackView show(@PathVariable String id, @PathVariable String handOver) {
        var found = found(id, handOver);
        var pack = handOvers.open(found.id());
        var shown = shown(pack, members.survivor(pack.customer()));
        var items = new ArrayList<ItemView>();
        var next = 0;
        for (var item : pack.items()) {
            var isPersonal = item.sensitivity() != null;
            if (!isPersonal) {
                items.add(ItemView.of(item, item.text(), said));
            } else if (!shown.get(next++).isHidden()) {
                items.add(ItemView.of(item, shown.get(next - 1).text(), said));
            }
        }
        var view = HandOverView.of(found);
        return new PackView(view, names.of(view.people()), pack.packedAt(), items, Withheld.of(shown.stream()));
    }

    @Operation(
            summary = "Take it over: the receiver, or who stands in, has read the pack with this hash",
            description = "The task that waits for it is completed. Said again by the same person, it changes nothing.")
    @PostMapping("/{handOver}/acknowledgement")
    HandOverView acknowledge(@PathVariable String id, @PathVariable String handOver, @Valid @RequestBody Taken taken) {
        return HandOverView.of(handOvers.acknowledge(found(id, handOver).id(), person.id(), taken.hash()));
    }

    private List<Shown> shown(ContextPack pack, CustomerId customer) {
        var values = new ArrayList<Personal>();
        for (var item : pack.items()) {
            var kind = item.kind();
            var sensitivity = item.sensitivity();
            if (kind != null && sensitivity != null) {
                values.add(new Personal(customer, kind, sensitivity, item.text()));
            }
        }
        return values.isEmpty() ? List.of() : reading.show(Reader.of(person), values);
    }

    private HandOver found(String request, String handOver) {
        var found = handOvers.get(new HandOverId(handOver));
        if (!new RequestId(request).equals(found.request())) {
            throw new UnknownHandOver(found.id());
        }
        return found;
    }
}
