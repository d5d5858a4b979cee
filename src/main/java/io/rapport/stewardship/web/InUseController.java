package io.rapport.stewardship.web;

import io.rapport.customer.quality.InUse;
import io.rapport.customer.quality.QualityInUse;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How facts fare in use; counts only. */
@RestController
@RequestMapping("/api/quality/in-use")
@Tag(name = "Customers")
class InUseController {

    private final QualityInUse quality;

    InUseController(QualityInUse quality) {
        this.quality = quality;
    }

    /**
     * All of it; empty lists when that night was not measured.
     *
     * @param days how many days before the night are counted
     * @param wrongPreferences how often what a customer likes was said to be wrong
     */
    record InUseView(
            @Nullable LocalDate night,
            int days,
            long wrongPreferences,
            List<WrongView> wrong,
            List<VerifiedView> verified,
            List<AgeView> ages) {

        static InUseView of(InUse measured) {
            return new InUseView(
                    measured.night(),
                    InUse.DAYS,
                    measured.wrongPreferences(),
                    measured.wrong().stream().map(WrongView::of).toList(),
                    measured.verified().stream().map(VerifiedView::of).toList(),
                    measured.ages().stream().map(AgeView::of).toList());
        }
    }

    /**
     * A kind of fact.
     *
     * @param used facts that were seen at work or used by a decision, each once
     * @param wrongMost of a hundred used, by {@code rule} of {@code fact-use.dmn}
     * @param judgement good, poor or too-few
     */
    record WrongView(
            String kind,
            String title,
            boolean preference,
            long used,
            long wrong,
            BigDecimal wrongMost,
            String judgement,
            String rule,
            int ruleVersion,
            List<InUse.OfSource> sources) {

        static WrongView of(InUse.Wrong kind) {
            return new WrongView(
                    kind.kind(),
                    kind.title(),
                    kind.preference(),
                    kind.used(),
                    kind.wrong(),
                    kind.rule().wrongMost(),
                    kind.judgement().code(),
                    kind.rule().rule(),
                    kind.rule().version(),
                    kind.sources());
        }
    }

    /**
     * Questions to the customer that journeys offered.
     *
     * @param median from the offer to the answer, as ISO 8601; absent when none was asked
     * @param madeLeast of a hundred offered, by {@code rule}
     */
    record VerifiedView(
            String kind,
            String title,
            long offered,
            long made,
            @Nullable String median,
            @Nullable String p95,
            int madeLeast,
            String judgement,
            String rule,
            int ruleVersion) {

        static VerifiedView of(InUse.Verified kind) {
            return new VerifiedView(
                    kind.kind(),
                    kind.title(),
                    kind.offered(),
                    kind.made(),
                    text(kind.median()),
                    text(kind.p95()),
                    kind.rule().madeLeast(),
                    kind.judgement().code(),
                    kind.rule().rule(),
                    kind.rule().version());
        }
    }

    /** How old facts were when a decision used them; durations as ISO 8601. */
    record AgeView(
            String decision, String kind, String title, long used, String median, String p95, @Nullable String budget) {

        static AgeView of(InUse.AgeAtUse age) {
            return new AgeView(
                    age.decision(),
                    age.kind(),
                    age.title(),
                    age.used(),
                    age.median().toString(),
                    age.p95().toString(),
                    text(age.budget()));
        }
    }

    private static @Nullable String text(@Nullable Duration duration) {
        return duration == null ? null : duration.toString();
    }

    @Operation(
            summary =
                    "Show how facts fared in use: said to be wrong, verified with customers, and how old they were when"
                            + " a decision used them, as counted in the last night or the one that is named")
    @GetMapping
    InUseView show(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate night) {
        return quality.of(night)
                .map(InUseView::of)
                .orElseGet(() -> new InUseView(night, InUse.DAYS, 0, List.of(), List.of(), List.of()));
    }
}
