package io.rapport.intake.web;

import io.rapport.customer.sources.SourceState;
import io.rapport.customer.sources.Sources;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
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

    SourceController(Sources sources) {
        this.sources = sources;
    }

    /**
     * A source; durations as ISO 8601.
     *
     * @param standing never-heard, fine, late or silent
     */
    record SourceView(
            String code,
            String title,
            String standing,
            @Nullable Instant heardAt,
            @Nullable String lag,
            @Nullable String lagBudget,
            @Nullable String quietAfter) {

        static SourceView of(SourceState state) {
            return new SourceView(
                    state.source().code(),
                    state.source().title(),
                    state.standing().code(),
                    state.heardAt(),
                    text(state.lag()),
                    text(state.source().lagBudget()),
                    text(state.source().quietAfter()));
        }

        private static @Nullable String text(@Nullable Object duration) {
            return duration == null ? null : duration.toString();
        }
    }

    /** All sources. */
    record SourceViews(List<SourceView> items) {}

    @Operation(summary = "List the sources, with when each last told us something, its lag and its budget")
    @GetMapping
    SourceViews list() {
        return new SourceViews(sources.states().stream().map(SourceView::of).toList());
    }
}
