package io.rapport.request.web;

import io.rapport.customer.identity.Members;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where a request stands, without a word about the customer: nobody needs a right to see it, and nobody's look is noted. */
@RestController
@RequestMapping("/api/requests/{id}/standing")
@Tag(name = "Requests")
class StandingController {

    private final Requests requests;
    private final Members members;

    StandingController(Requests requests, Members members) {
        this.requests = requests;
        this.members = members;
    }

    /** Ids, codes and counts. */
    record StandingView(String id, String customer, String state, @Nullable String team, int handovers, int reopens) {}

    @Operation(summary = "Show where a request stands, without anybody's words")
    @GetMapping
    StandingView show(@PathVariable String id) {
        var request = requests.get(new RequestId(id));
        return new StandingView(
                request.id().value(),
                members.survivor(request.customer()).value(),
                request.state().name().toLowerCase(Locale.ROOT),
                request.team() == null ? null : request.team().code(),
                request.handovers(),
                request.reopens());
    }
}
