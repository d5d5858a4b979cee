package io.rapport.sla.web;

import io.rapport.access.DisplayNames;
import io.rapport.access.Role;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.Problem;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.book.CalendarBook;
import io.rapport.sla.book.CalendarBook.ClosingDay;
import io.rapport.sla.book.ClosingDayRefused;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When we are open, for everybody who is signed in; here managers and process owners add a closing day, or take it back. */
@Controller
class CalendarsPage {

    private static final String PAGE = "redirect:/calendars";
    private static final Set<Role> CLOSERS = Set.of(Role.MANAGERS, Role.PROCESS_OWNERS);

    private final CalendarBook book;
    private final BusinessCalendars calendars;
    private final DisplayNames people;
    private final CurrentUser person;
    private final Clock clock;

    CalendarsPage(
            CalendarBook book, BusinessCalendars calendars, DisplayNames people, CurrentUser person, Clock clock) {
        this.book = book;
        this.calendars = calendars;
        this.people = people;
        this.person = person;
        this.clock = clock;
    }

    @GetMapping("/calendars")
    String show(Model page) {
        var sheets = calendars.ids().stream().map(this::sheet).toList();
        page.addAttribute("sheets", sheets);
        page.addAttribute("mayClose", Role.anyIn(CLOSERS, person.groups()));
        page.addAttribute(
                "names",
                people.of(sheets.stream()
                        .flatMap(sheet -> Stream.concat(
                                Stream.of(sheet.inForce().by()),
                                sheet.closingDays().stream().map(ClosingDay::by)))
                        .toList()));
        return "calendars";
    }

    @PostMapping("/calendars/closing-days")
    String close(
            @RequestParam String calendar,
            @RequestParam String date,
            @RequestParam String reason,
            RedirectAttributes told) {
        try {
            var day = ClosingDayRefused.dateOf("date", date);
            book.close(calendar, day, reason, person.id());
            told.addFlashAttribute(
                    "told",
                    "%s is closed on %s; promises count by it from now on.".formatted(calendar, WeekSheet.day(day)));
        } catch (Problem refused) {
            told.addFlashAttribute("refused", refused.getMessage());
            told.addFlashAttribute("typed", List.of(calendar, date, reason));
        }
        return PAGE;
    }

    @PostMapping("/calendars/{calendar}/closing-days/{date}/open")
    String open(@PathVariable String calendar, @PathVariable String date, RedirectAttributes told) {
        try {
            var day = ClosingDayRefused.dateOf("date", date);
            book.open(calendar, day, person.id());
            told.addFlashAttribute(
                    "told",
                    "%s is open on %s as on any other; promises count by it from now on."
                            .formatted(calendar, WeekSheet.day(day)));
        } catch (Problem refused) {
            told.addFlashAttribute("refused", refused.getMessage());
        }
        return PAGE;
    }

    private WeekSheet sheet(String id) {
        return WeekSheet.of(book, book.get(id), calendars.get(id), clock.instant());
    }
}
