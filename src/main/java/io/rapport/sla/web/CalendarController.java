package io.rapport.sla.web;

import io.rapport.engine.CurrentUser;
import io.rapport.sla.BusinessCalendars;
import io.rapport.sla.book.CalendarBook;
import io.rapport.sla.book.CalendarBook.ClosingDay;
import io.rapport.sla.book.CalendarBook.Version;
import io.rapport.sla.book.ClosingDayRefused;
import io.rapport.sla.calendar.Opening;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Business calendars: what they say, since when, and the closing days that are added while we run. */
@RestController
@RequestMapping("/api/calendars")
@Tag(name = "Calendars", description = "When we are open, and by which hours promises are counted")
class CalendarController {

    private final CalendarBook book;
    private final BusinessCalendars calendars;
    private final CurrentUser person;

    CalendarController(CalendarBook book, BusinessCalendars calendars, CurrentUser person) {
        this.book = book;
        this.calendars = calendars;
        this.person = person;
    }

    /**
     * A calendar as it is in force.
     *
     * @param zone IANA name; its wall clock is meant by all days and hours here
     * @param week open spans by weekday; one that is not there is closed
     * @param holidays country and region of the public holidays, or {@code none}
     * @param closed closing days of the configuration
     * @param closingDays those that were added beside them
     * @param version counted from 1
     * @param since when this version came into force
     * @param by who made it: a person, or {@code configuration}
     * @param earlier versions that were in force before, the last one first
     */
    record CalendarView(
            String id,
            String zone,
            Map<DayOfWeek, List<String>> week,
            String holidays,
            List<String> closed,
            List<ClosingDay> closingDays,
            int version,
            Instant since,
            String by,
            List<Version> earlier) {

        static CalendarView of(CalendarBook.Entry entry) {
            var inForce = entry.versions().get(0);
            return new CalendarView(
                    entry.id(),
                    entry.zone().getId(),
                    entry.week(),
                    entry.holidays(),
                    entry.closed(),
                    entry.closingDays(),
                    inForce.version(),
                    inForce.since(),
                    inForce.by(),
                    entry.versions().subList(1, entry.versions().size()));
        }
    }

    /** A public holiday by its English name. */
    record HolidayView(LocalDate date, String name) {}

    /**
     * A calendar, and what it makes of some days.
     *
     * @param openings stretches of open time in these days, UTC; nothing when no days were asked for
     * @param publicHolidays in these days, also those on which it would be closed anyway
     */
    record DaysView(
            CalendarView calendar, @Nullable List<Opening> openings, @Nullable List<HolidayView> publicHolidays) {}

    /** @param date as 2026-12-24, by the calendar's wall clock, today or later */
    record Closing(
            @NotBlank @Size(max = 40) String date, @NotBlank @Size(max = CalendarBook.REASON_MOST) String reason) {}

    @Operation(summary = "List business calendars")
    @GetMapping
    List<CalendarView> list() {
        return calendars.ids().stream().map(id -> CalendarView.of(book.get(id))).toList();
    }

    @Operation(
            summary =
                    "Show a business calendar; with ?from=&to= (dates, both included) also when it is open in these days")
    @GetMapping("/{id}")
    DaysView show(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to) {
        var calendar = CalendarView.of(book.get(id));
        if (from == null && to == null) {
            return new DaysView(calendar, null, null);
        }
        var days = Days.of(from, to);
        var counted = calendars.get(id);
        return new DaysView(
                calendar,
                counted.openings(days.begin(counted.zone()), days.end(counted.zone())),
                book.holidays(id, days.from(), days.to()).entrySet().stream()
                        .map(holiday -> new HolidayView(holiday.getKey(), holiday.getValue()))
                        .toList());
    }

    @Operation(summary = "Close on a day, beside public holidays and configured closing days; counts from now on")
    @PostMapping("/{id}/closing-days")
    @ResponseStatus(HttpStatus.CREATED)
    CalendarView close(@PathVariable String id, @Valid @RequestBody Closing closing) {
        book.close(id, ClosingDayRefused.dateOf("date", closing.date()), closing.reason(), person.id());
        return CalendarView.of(book.get(id));
    }

    @Operation(summary = "Open after all on a day that was closed here; counts from now on")
    @DeleteMapping("/{id}/closing-days/{date}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void open(@PathVariable String id, @PathVariable String date) {
        book.open(id, ClosingDayRefused.dateOf("date", date), person.id());
    }
}
