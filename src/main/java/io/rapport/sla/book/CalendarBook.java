package io.rapport.sla.book;

import io.rapport.sla.calendar.BadCalendar;
import io.rapport.sla.calendar.CalendarChanged;
import io.rapport.sla.calendar.Holidays;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is written down of calendars, and the one way to change one. Each change is another version, told to everybody in
 * the same transaction as {@link CalendarChanged}; two who change at once do so one after the other.
 */
@Service
@Transactional
public class CalendarBook {

    /** Who changes a calendar that is configured otherwise than at the last start. */
    public static final String CONFIGURATION = "configuration";

    /** What a reason may have at most, in characters. */
    public static final int REASON_MOST = 200;

    /** More own closing days than this are no closing days but opening hours, which are configured. */
    private static final int CLOSING_DAYS_MOST = 1000;

    private final VersionedCalendars calendars;
    private final ConfiguredCalendars configured;
    private final Clock clock;

    CalendarBook(VersionedCalendars calendars, ConfiguredCalendars configured, Clock clock) {
        this.calendars = calendars;
        this.configured = configured;
        this.clock = clock;
    }

    /**
     * A day on which we are closed although it is no public holiday, beside those that are configured.
     *
     * @param date by the wall clock of the calendar, from midnight to midnight
     * @param by who said so
     */
    public record ClosingDay(LocalDate date, String reason, String by, Instant at) {}

    /** A version without what it says; {@code by} is a person, or {@link #CONFIGURATION}. */
    public record Version(int version, Instant since, String by, String why) {}

    /**
     * A calendar as it is in force.
     *
     * @param week open spans as they are configured, {@code 08:00-18:00}; a weekday that is not there is closed
     * @param holidays country and region of the public holidays, or {@code none}
     * @param closed configured closing days
     * @param closingDays those beside them, by date
     * @param versions the one in force first
     */
    public record Entry(
            String id,
            ZoneId zone,
            Map<DayOfWeek, List<String>> week,
            String holidays,
            List<String> closed,
            List<ClosingDay> closingDays,
            List<Version> versions) {}

    /**
     * What is written down of this calendar.
     *
     * @throws io.rapport.kernel.Problem when there is no such calendar
     */
    @Transactional(readOnly = true)
    public Entry get(String id) {
        var versions = calendars.versions(known(id));
        var inForce = versions.get(0).definition();
        var written = inForce.configured();
        return new Entry(
                id,
                ZoneId.of(Objects.requireNonNull(written.zone())),
                Objects.requireNonNull(written.week()),
                Objects.requireNonNull(written.holidays()),
                Objects.requireNonNull(written.closed()),
                inForce.closingDays(),
                versions.stream()
                        .map(kept -> new Version(kept.version(), kept.since(), kept.by(), kept.why()))
                        .toList());
    }

    /** Public holidays of this calendar's region from the one date to the other, both included, by date, with their English names. */
    @Transactional(readOnly = true)
    public Map<LocalDate, String> holidays(String id, LocalDate from, LocalDate to) {
        return Holidays.named(id, get(id).holidays(), from, to);
    }

    /**
     * We are closed on that day too. From now on it is counted so; what went by keeps what it was counted by.
     *
     * @param reason for colleagues, 1 to {@value #REASON_MOST} characters
     * @param by the id of the person who says so
     * @throws io.rapport.kernel.Problem when there is no such calendar, the day is over or closed already, or no time would
     *     be open for a year
     */
    public void close(String id, LocalDate date, String reason, String by) {
        var day = new ClosingDay(date, told(reason), by, now());
        change(id, by, "closed on %s: %s".formatted(date, day.reason()), standing -> {
            refuseOver(id, standing, date);
            if (standing.isClosed(date)) {
                throw ClosingDayRefused.closedAlready(id, date);
            }
            if (standing.closingDays().size() >= CLOSING_DAYS_MOST) {
                throw ClosingDayRefused.tooMany(id, CLOSING_DAYS_MOST);
            }
            return standing.with(day);
        });
    }

    /**
     * We are open on that day after all, as on any other of its weekday.
     *
     * @throws io.rapport.kernel.Problem when there is no such calendar, the day is over, or no closing day of ours
     */
    public void open(String id, LocalDate date, String by) {
        change(id, by, "open again on " + date, standing -> {
            var day = standing.closingDay(date).orElseThrow(() -> ClosingDayRefused.notClosed(id, date));
            refuseOver(id, standing, date);
            return standing.without(day);
        });
    }

    /** What is configured counts from this start on; nothing is written when it counted before. Before any other work. */
    @EventListener(ApplicationStartedEvent.class)
    public void begin() {
        configured.all().forEach((id, written) -> configured(id, written, now()));
    }

    void configured(String id, CalendarDefinition written, Instant at) {
        if (calendars.last(id).filter(written::isConfiguredIn).isEmpty()) {
            calendars.change(
                    id,
                    standing -> standing.map(kept -> kept.with(written.configured()))
                            .orElse(written),
                    at,
                    CONFIGURATION,
                    "as configured");
        }
    }

    private void change(String id, String by, String why, UnaryOperator<CalendarDefinition> how) {
        calendars.change(known(id), standing -> how.apply(standing.orElseThrow()), now(), by, why);
    }

    private static String told(String reason) {
        var told = reason.strip();
        if (told.isEmpty() || told.length() > REASON_MOST) {
            throw ClosingDayRefused.noReason(REASON_MOST);
        }
        return told;
    }

    private void refuseOver(String id, CalendarDefinition standing, LocalDate date) {
        var zone = ZoneId.of(Objects.requireNonNull(standing.configured().zone()));
        var today = LocalDate.now(clock.withZone(zone));
        if (date.isBefore(today)) {
            throw ClosingDayRefused.over(id, date, today);
        }
    }

    private String known(String id) {
        if (!calendars.ids().contains(id)) {
            throw BadCalendar.unknown(id, calendars.ids());
        }
        return id;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
