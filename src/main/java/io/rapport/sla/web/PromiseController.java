package io.rapport.sla.web;

import io.rapport.kernel.RequestId;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.ClockState;
import io.rapport.sla.Promise;
import io.rapport.sla.Promises;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is promised on a request, until when, and by which rule. */
@RestController
@RequestMapping("/api/requests/{id}/promise")
@Tag(name = "Promises")
class PromiseController {

    private final Promises promises;
    private final BusinessCalendars calendars;

    PromiseController(Promises promises, BusinessCalendars calendars) {
        this.promises = promises;
        this.calendars = calendars;
    }

    /**
     * What a client sees. Times are UTC; the two periods are ISO 8601 durations in real time.
     *
     * @param zone whose wall clock the calendar counts by, and people are told times in
     * @param rule id of the rule of the service-level table that fired, in version {@code tableVersion} of that table
     */
    record PromiseView(
            String request,
            String tier,
            String requestType,
            ClockView response,
            ClockView resolution,
            String calendar,
            String zone,
            Duration confirmWithin,
            Duration reopenWithin,
            String reason,
            String rule,
            int tableVersion) {

        static PromiseView of(Promise promise, ZoneId zone) {
            return new PromiseView(
                    promise.request().value(),
                    promise.tier().code(),
                    promise.requestType().code(),
                    ClockView.of(promise.response()),
                    ClockView.of(promise.resolution()),
                    promise.calendar(),
                    zone.getId(),
                    promise.confirmWithin(),
                    promise.reopenWithin(),
                    promise.reason(),
                    promise.rule(),
                    promise.version());
        }
    }

    /** One clock; {@code metAt} is null while it runs. */
    record ClockView(Instant startedAt, Instant dueAt, @Nullable Instant metAt, boolean missed) {
        static ClockView of(ClockState clock) {
            return new ClockView(clock.startedAt(), clock.dueAt(), clock.metAt(), clock.missed());
        }
    }

    @GetMapping
    @Operation(summary = "What is promised on this request, until when, and why")
    PromiseView show(@PathVariable String id) {
        var promise = promises.of(new RequestId(id));
        return PromiseView.of(promise, calendars.get(promise.calendar()).zone());
    }
}
