package io.rapport.stewardship.web;

import io.rapport.customer.quality.InUse;
import io.rapport.customer.quality.KindQuality;
import io.rapport.customer.quality.Quality;
import io.rapport.customer.quality.QualityInUse;
import io.rapport.customer.sources.Sources;
import io.rapport.stewardship.StewardQueue;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** How good the data is, as stewards and managers read it. */
@Controller
class QualityPage {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final Quality quality;
    private final QualityInUse inUse;
    private final Sources sources;
    private final StewardQueue queue;

    QualityPage(Quality quality, QualityInUse inUse, Sources sources, StewardQueue queue) {
        this.queue = queue;
        this.quality = quality;
        this.inUse = inUse;
        this.sources = sources;
    }

    /** A kind as people read it: shares in percent. */
    record Row(
            String title,
            String reason,
            String known,
            String fresh,
            String agreed,
            String verified,
            int score,
            int target,
            boolean poor) {

        static Row of(KindQuality measured) {
            var counts = measured.counts();
            return new Row(
                    measured.title(),
                    measured.reason(),
                    percent(counts.known(), counts.customers()),
                    percent(counts.fresh(), counts.known()),
                    percent(counts.agreed(), counts.known()),
                    percent(counts.verified(), counts.known()),
                    measured.score(),
                    measured.target(),
                    measured.isPoor());
        }

        private static String percent(long part, long whole) {
            return whole == 0 ? "–" : Math.round(100.0 * part / whole) + " %";
        }
    }

    @GetMapping("/customers/quality")
    String show(Model page) {
        var measured = quality.of(null);
        page.addAttribute("rows", measured.stream().map(Row::of).toList());
        page.addAttribute(
                "night", measured.isEmpty() ? null : DAY.format(measured.get(0).night()));
        page.addAttribute(
                "customers", measured.isEmpty() ? 0 : measured.get(0).counts().customers());
        inUse.of(null).ifPresent(counted -> {
            page.addAttribute("days", InUse.DAYS);
            page.addAttribute("wrongPreferences", counted.wrongPreferences());
            page.addAttribute("wrong", InUseWords.wrong(counted));
            page.addAttribute("verified", InUseWords.verified(counted));
            page.addAttribute("ages", InUseWords.ages(counted));
        });
        var answered = queue.answered();
        page.addAttribute("answerDays", StewardQueue.DAYS);
        page.addAttribute("answered", answered.answered());
        page.addAttribute("answerMedian", InUseWords.span(answered.median()));
        page.addAttribute("longestWait", queue.oldest().map(InUseWords::span).orElse(null));
        page.addAttribute("sources", InUseWords.sources(sources.states()));
        return "quality";
    }
}
