package io.rapport.stewardship.web;

import io.rapport.customer.quality.KindQuality;
import io.rapport.customer.quality.Quality;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How good the data is, kind by kind; counts only. */
@RestController
@RequestMapping("/api/quality")
@Tag(name = "Customers")
class QualityController {

    private final Quality quality;

    QualityController(Quality quality) {
        this.quality = quality;
    }

    /**
     * A kind of fact.
     *
     * @param customers all there are; those who are one count once
     * @param known of whom something is known; {@code fresh}, {@code agreed} and {@code verified} are of those
     * @param score 0 to 100
     * @param target from which it is good enough
     * @param rule of {@code fact-quality.dmn}
     */
    record QualityView(
            LocalDate night,
            String kind,
            String title,
            long customers,
            long known,
            long fresh,
            long agreed,
            long verified,
            int score,
            int target,
            String rule,
            int ruleVersion) {

        static QualityView of(KindQuality measured) {
            var counts = measured.counts();
            return new QualityView(
                    measured.night(),
                    measured.kind(),
                    measured.title(),
                    counts.customers(),
                    counts.known(),
                    counts.fresh(),
                    counts.agreed(),
                    counts.verified(),
                    measured.score(),
                    measured.target(),
                    measured.rule(),
                    measured.version());
        }
    }

    /** Worst first, against what is good enough; empty when that night was not measured. */
    record QualitiesView(List<QualityView> items) {}

    @Operation(
            summary =
                    "Show how good the data is per kind of fact, as measured in the last night or the one that is named")
    @GetMapping
    QualitiesView list(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate night) {
        return new QualitiesView(quality.of(night).stream().map(QualityView::of).toList());
    }
}
