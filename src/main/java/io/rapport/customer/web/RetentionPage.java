package io.rapport.customer.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.customer.catalogue.FactCatalogue;
import io.rapport.customer.hold.LegalHold;
import io.rapport.customer.hold.LegalHolds;
import io.rapport.customer.nightly.NightRun;
import io.rapport.customer.nightly.NightRuns;
import io.rapport.customer.retention.PeriodWords;
import io.rapport.kernel.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The nights as a privacy officer or an auditor reads them: counts, and the ids of who is held. */
@Controller
class RetentionPage {

    private static final int NIGHTS = 14;
    /** What other rooms keep; the classes of facts have their titles in the catalogue. */
    private static final Map<String, String> OTHERS = Map.of(
            "conversation", "What was said",
            "tier-decision", "What was known when a tier was decided",
            "case-text", "Words and foreign ids of finished cases",
            "relationship-note", "What colleagues noted",
            "commitment", "What was promised in person",
            "wrong-fact", "What was said to be wrong",
            "privacy-export", "Copies for customers who asked",
            "recipient-notice", "Whom we told about the customer");

    private final NightRuns runs;
    private final LegalHolds holds;
    private final DisplayNames people;
    private final Map<String, String> titles = new HashMap<>(OTHERS);

    private final HouseTime house;

    RetentionPage(NightRuns runs, LegalHolds holds, FactCatalogue catalogue, DisplayNames people, HouseTime house) {
        this.house = house;
        this.people = people;
        this.runs = runs;
        this.holds = holds;
        catalogue.retentionClasses().forEach(each -> titles.put(each.code(), each.title()));
    }

    @GetMapping("/customers/retention")
    String show(Model page) {
        var nights = runs.list(NIGHTS, null).items();
        var held = holds.list(Page.MOST, null);
        page.addAttribute("runs", nights);
        page.addAttribute("holds", held);
        page.addAttribute(
                "names", people.of(held.items().stream().map(LegalHold::by).toList()));
        page.addAttribute(
                "words",
                nights.stream()
                        .flatMap(night -> night.classes().stream())
                        .map(NightRun.ClassReport::periods)
                        .distinct()
                        .collect(Collectors.toMap(Function.identity(), PeriodWords::of)));
        page.addAttribute("titles", titles);
        page.addAttribute("day", house.as("d MMMM uuuu"));
        page.addAttribute("time", house.as("HH:mm:ss"));
        page.addAttribute("both", house.as("d MMM uuuu, HH:mm"));
        return "retention";
    }
}
