package io.rapport.sla.web;

import io.rapport.kernel.RequestId;
import io.rapport.sla.Explanation;
import io.rapport.sla.Explanation.Line;
import io.rapport.sla.Why;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Why the clocks of a request are due when they are due. */
@RestController
@RequestMapping("/api/requests/{id}/clocks")
@Tag(name = "Promises")
class ClockController {

    private final Why why;
    private final Clock clock;

    ClockController(Why why, Clock clock) {
        this.why = why;
        this.clock = clock;
    }

    /**
     * One clock with its ledger. Times are UTC, the words tell them in {@code zone}; durations are ISO 8601 and business
     * time.
     *
     * @param clock response, next-response, resolution, triage, hand-over or vendor
     * @param nth which of its kind in this case, from 1
     * @param promise promised to the customer; else agreed among ourselves or with a vendor
     * @param pausedFor code of the reason of the pause; with {@code pausedAt}
     * @param left what is left; below zero when it is overdrawn
     */
    record ClockView(
            String clock,
            int nth,
            boolean promise,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant metAt,
            @Nullable Instant pausedAt,
            @Nullable String pausedFor,
            @Nullable Instant stoppedAt,
            boolean missed,
            Duration allowed,
            Duration elapsed,
            Duration left,
            String zone,
            String question,
            List<Line> ledger) {

        static ClockView of(Explanation told) {
            var state = told.clock();
            return new ClockView(
                    state.clock().code(),
                    state.nth(),
                    state.clock().isPromise(),
                    state.startedAt(),
                    state.dueAt(),
                    state.metAt(),
                    state.pausedAt(),
                    state.pausedFor(),
                    state.stoppedAt(),
                    state.missed(),
                    told.allowed(),
                    told.elapsed(),
                    told.left(),
                    told.zone(),
                    told.question(),
                    told.lines());
        }
    }

    @GetMapping
    @Operation(summary = "Where the clocks of this request stand, and why each is due when it is due, line by line")
    List<ClockView> show(@PathVariable String id) {
        return why.of(new RequestId(id), clock.instant()).stream()
                .map(ClockView::of)
                .toList();
    }
}
