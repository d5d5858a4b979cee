package io.rapport.sla.calendar;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.calendar.CalendarSettings.Settings;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A calendar whose opening hours repeat every week, except on holidays and closing days. */
public final class WeeklyCalendar implements BusinessCalendar {

    /** How far to look at once; a due time is usually within it. */
    private static final Duration STRIDE = Duration.ofDays(7);

    private final String id;
    private final int version;
    private final ZoneId zone;
    private final OpenTime open;

    private WeeklyCalendar(String id, int version, ZoneId zone, OpenTime open) {
        this.id = id;
        this.version = version;
        this.zone = zone;
        this.open = open;
    }

    /** @throws BadCalendar when it could not be used; the sentence names the setting and what to write */
    public static WeeklyCalendar of(String id, int version, Settings settings) {
        var hours = OpeningHours.of(id, settings.week() == null ? Map.of() : settings.week());
        var holidays = Holidays.of(id, settings.holidays() == null ? Holidays.NONE : settings.holidays());
        Predicate<LocalDate> closed = closingDays(id, settings.closed())::contains;
        var zone = zone(id, settings.zone());
        return new WeeklyCalendar(id, version, zone, new OpenTime(zone.getRules(), hours, holidays.or(closed)));
    }

    private static ZoneId zone(String id, @Nullable String name) {
        try {
            return ZoneId.of(name == null ? "" : name);
        } catch (DateTimeException notAZone) {
            throw BadCalendar.of(id, "has the zone '%s'; write an IANA name such as Europe/Berlin.".formatted(name));
        }
    }

    private static Set<LocalDate> closingDays(String id, @Nullable List<String> dates) {
        return dates == null
                ? Set.of()
                : dates.stream().map(date -> closingDay(id, date)).collect(Collectors.toUnmodifiableSet());
    }

    private static LocalDate closingDay(String id, String date) {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeParseException notADate) {
            throw BadCalendar.of(id, "is closed on '%s'; write a date as 2026-12-24.".formatted(date));
        }
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public ZoneId zone() {
        return zone;
    }

    @Override
    public Instant add(Instant from, Duration business) {
        if (business.isNegative()) {
            throw new IllegalArgumentException("Business time to add is %s; use zero or more.".formatted(business));
        }
        var left = business;
        for (var at = from; !left.isZero(); at = at.plus(STRIDE)) {
            for (var opening : open.within(at, at.plus(STRIDE))) {
                if (left.compareTo(opening.length()) <= 0) {
                    return opening.start().plus(left);
                }
                left = left.minus(opening.length());
            }
        }
        return from;
    }

    @Override
    public Duration between(Instant a, Instant b) {
        if (b.isBefore(a)) {
            return between(b, a).negated();
        }
        return open.within(a, b).stream().map(Opening::length).reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public boolean isOpen(Instant at) {
        return !open.within(at, at.plusNanos(1)).isEmpty();
    }

    @Override
    public List<Opening> openings(Instant from, Instant to) {
        return Opening.joined(open.within(from, to));
    }

    @Override
    public Instant nextOpening(Instant at) {
        for (var from = at; ; from = from.plus(STRIDE)) {
            var openings = open.within(from, from.plus(STRIDE));
            if (!openings.isEmpty()) {
                return openings.get(0).start();
            }
        }
    }

    @Override
    public Instant addDays(Instant from, int days) {
        if (days < 0) {
            throw new IllegalArgumentException("Business days to add are %d; use zero or more.".formatted(days));
        }
        var start = nextOpening(from);
        if (days == 0) {
            return start;
        }
        var local = start.atZone(zone).toLocalDateTime();
        var date = local.toLocalDate();
        for (var left = days; left > 0; left -= isBusinessDay(date) ? 1 : 0) {
            date = date.plusDays(1);
        }
        return nextOpening(date.atTime(local.toLocalTime()).atZone(zone).toInstant());
    }

    /** By real time, because a clock change can swallow a day's only hour, and once a whole day. */
    private boolean isBusinessDay(LocalDate date) {
        return !open.within(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant())
                .isEmpty();
    }
}
