package io.rapport.capacity.web;

import io.rapport.capacity.given.Gaps;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How expectation gaps ended, in counts; for leads and managers. */
@RestController
@RequestMapping("/api/capacity/gaps")
@Tag(name = "Capacity")
class GapController {

    private final Gaps gaps;

    GapController(Gaps gaps) {
        this.gaps = gaps;
    }

    /** @param outcome what was promised instead; {@code sponsored} is above capacity, with a named sponsor */
    record EndedView(String outcome, long gaps, long kept, long missed, long running) {}

    /** @param open nobody has said yet what is promised */
    record GapsView(Instant since, long gaps, long open, List<EndedView> ended) {}

    @Operation(
            summary = "Count how gaps between what was expected and what could be kept ended",
            description = "Of the last 90 days, the newest 1000: how many, which option, and whether what was promised"
                    + " then was kept.")
    @GetMapping
    GapsView show() {
        var lately = gaps.lately();
        return new GapsView(
                lately.since(),
                lately.gaps(),
                lately.open(),
                lately.ended().stream()
                        .map(ended -> new EndedView(
                                ended.outcome().code(), ended.gaps(), ended.kept(), ended.missed(), ended.running()))
                        .toList());
    }
}
