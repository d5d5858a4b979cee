package io.rapport.commitments.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.Teams;
import io.rapport.commitments.CommitmentReader;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a form for a new commitment offers. */
@RestController
@RequestMapping("/api/customers/{id}/commitment-owners")
@Tag(name = "Customers")
class CommitmentOwnerController {

    private final CommitmentReader reading;
    private final DisplayNames names;
    private final Teams teams;
    private final CurrentUser person;

    CommitmentOwnerController(CommitmentReader reading, DisplayNames names, Teams teams, CurrentUser person) {
        this.reading = reading;
        this.names = names;
        this.teams = teams;
        this.person = person;
    }

    /** Who can keep it: a user or a team, and how people call them. */
    record OwnerView(@Nullable String owner, @Nullable String team, String title) {}

    /** Whoever asks comes first. */
    record Owners(List<OwnerView> items) {}

    @Operation(
            summary = "List who can keep a commitment that you write to this customer now: you, and the teams",
            description = "Empty where you may not write one. Other colleagues can be named by their user's id.")
    @GetMapping
    Owners list(@PathVariable String id) {
        var writer = Reader.of(person);
        if (!reading.isOffered(writer, new CustomerId(id))) {
            return new Owners(List.of());
        }
        var self = new OwnerView(writer.user(), null, names.of(writer.user()));
        var all = teams.teams().entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(team -> new OwnerView(null, team.getKey(), team.getValue()));
        return new Owners(Stream.concat(Stream.of(self), all).toList());
    }
}
