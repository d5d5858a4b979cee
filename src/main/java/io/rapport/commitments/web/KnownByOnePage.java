package io.rapport.commitments.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.HouseTime;
import io.rapport.commitments.concentration.KnownByOne;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What hangs on one person, as a manager reads it before that person goes. */
@Controller
class KnownByOnePage {

    private static final int MONTHS = 12;

    private final KnownByOne report;
    private final DisplayNames names;
    private final Clock clock;
    private final HouseTime house;

    KnownByOnePage(KnownByOne report, DisplayNames names, Clock clock, HouseTime house) {
        this.house = house;
        this.report = report;
        this.names = names;
        this.clock = clock;
    }

    /** Times on the wall clock of the house. */
    record Times(Instant now, HouseTime house) {

        public String due(Instant at) {
            return house.as("EEE d MMM uuuu, HH:mm").format(at);
        }

        public String day(Instant at) {
            return house.as("d MMM uuuu").format(at);
        }

        public boolean isOver(Instant at) {
            return at.isBefore(now);
        }
    }

    @GetMapping("/customers/known-by-one")
    String show(@RequestParam(required = false) @Nullable String person, Model page) {
        page.addAttribute("months", MONTHS);
        page.addAttribute("times", new Times(clock.instant(), house));
        if (person == null) {
            var people = report.people(MONTHS);
            page.addAttribute("people", people);
            page.addAttribute(
                    "names", names.of(people.stream().map(KnownByOne.Person::id).toList()));
            return "known-by-one";
        }
        page.addAttribute("name", names.of(person));
        page.addAttribute("customers", report.customers(person, MONTHS));
        page.addAttribute("open", report.openOf(person, KnownByOneController.PROMISES));
        return "known-by-one";
    }
}
