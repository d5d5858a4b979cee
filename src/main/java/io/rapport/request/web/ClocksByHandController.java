package io.rapport.request.web;

import io.rapport.access.Role;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.RequestId;
import io.rapport.request.Requests;
import io.rapport.request.clocks.ClocksByHand;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What leads and managers do to the clocks of a case by hand. */
@RestController
@RequestMapping("/api/requests/{id}")
@Tag(name = "Promises")
class ClocksByHandController {

    private static final Set<Role> BY_HAND = Set.of(Role.LEADS, Role.MANAGERS);

    private final Requests requests;
    private final ClocksByHand clocks;
    private final OwnRequests own;
    private final CurrentUser person;

    ClocksByHandController(Requests requests, ClocksByHand clocks, OwnRequests own, CurrentUser person) {
        this.requests = requests;
        this.clocks = clocks;
        this.own = own;
        this.person = person;
    }

    /** @param reason one of those that {@code GET} offers */
    record Pause(@NotBlank String reason) {}

    /**
     * @param mayPause whether who asks may let clocks of this request stand still by hand now
     * @param reasons for which they may stand still by hand
     * @param pausedFor for which of them they do now
     */
    record Pauses(boolean mayPause, List<String> reasons, List<String> pausedFor) {}

    @Operation(summary = "For which reasons the clocks of this request may stand still by hand, and for which they do")
    @GetMapping("/pause")
    Pauses pauses(@PathVariable String id) {
        var request = requests.get(new RequestId(id));
        var mayPause = Role.anyIn(BY_HAND, person.groups()) && own.serves(request) && ClocksByHand.isOpen(request);
        var standing = clocks.pausedFor(request.id()).stream().sorted().toList();
        return new Pauses(mayPause, clocks.reasons(), standing);
    }

    @Operation(summary = "Let the clocks of a request stand still, with a reason; for leads and managers")
    @PostMapping("/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void pause(@PathVariable String id, @Valid @RequestBody Pause pause) {
        clocks.pause(own.checked(id), pause.reason());
    }

    @Operation(summary = "Let clocks run on that were paused by hand; for leads and managers")
    @PostMapping("/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void resume(@PathVariable String id) {
        clocks.resume(own.checked(id));
    }

    @Operation(
            summary =
                    "Promise anew by today's table, contract and calendar; what has elapsed stays; for leads and managers")
    @PostMapping("/promise/renew")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void renew(@PathVariable String id) {
        clocks.renew(own.checked(id));
    }
}
