package io.rapport.intake.web;

import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.catalogue.Source;
import io.rapport.customer.sources.SourceState;
import io.rapport.customer.sources.Sources;
import io.rapport.intake.early.EarlyEvents;
import io.rapport.intake.early.EarlyEvents.Waiting;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the systems that tell us about customers still do. Holds nothing about any customer. */
@RestController
@RequestMapping("/api/sources")
@Tag(name = "Sources", description = "The systems that tell us about customers: when they last did, and how fast")
class SourceController {

    private final Sources sources;
    private final EarlyEvents early;
    private final FactCatalogue catalogue;

    SourceController(Sources sources, EarlyEvents early, FactCatalogue catalogue) {
        this.sources = sources;
        this.early = early;
        this.catalogue = catalogue;
    }

    /**
     * A source; durations as ISO 8601.
     *
     * @param standing never-heard, fine, late or silent
     * @param waiting how many of its events wait for the request they are about
     * @param waitingSince when the first of these came
     */
    record SourceView(
            String code,
            String title,
            String standing,
            @Nullable Instant heardAt,
            @Nullable String lag,
            @Nullable String lagBudget,
            @Nullable String quietAfter,
            long waiting,
            @Nullable Instant waitingSince) {

        static SourceView of(SourceState state, List<Waiting> waiting) {
            return new SourceView(
                    state.source().code(),
                    state.source().title(),
                    state.standing().code(),
                    state.heardAt(),
                    text(state.lag()),
                    text(state.source().lagBudget()),
                    text(state.source().quietAfter()),
                    waiting.stream().mapToLong(Waiting::events).sum(),
                    waiting.stream().map(Waiting::since).min(Instant::compareTo).orElse(null));
        }

        private static @Nullable String text(@Nullable Object duration) {
            return duration == null ? null : duration.toString();
        }
    }

    /** All sources. */
    record SourceViews(List<SourceView> items) {}

    @Operation(summary = "List the sources, with when each last told us something, its lag, its budget and what waits")
    @GetMapping
    SourceViews list() {
        // a source may call itself by any of its names
        var waiting = early.waiting().stream()
                .collect(Collectors.groupingBy(each ->
                        catalogue.findSource(each.source()).map(Source::code).orElse("")));
        return new SourceViews(sources.states().stream()
                .map(state ->
                        SourceView.of(state, waiting.getOrDefault(state.source().code(), List.of())))
                .toList());
    }
}
