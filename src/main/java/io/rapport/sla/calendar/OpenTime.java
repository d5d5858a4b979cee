package io.rapport.sla.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns wall-clock hours into real time. It is open exactly while the wall clock shows a time inside a span: a night
 * shift is an hour shorter when clocks go forward, and an hour longer when they go back.
 */
final class OpenTime {

    private final ZoneRules zone;
    private final OpeningHours hours;
    private final Predicate<LocalDate> closed;

    OpenTime(ZoneRules zone, OpeningHours hours, Predicate<LocalDate> closed) {
        this.zone = zone;
        this.hours = hours;
        this.closed = closed;
    }

    /** The open stretches from {@code from} (included) to {@code to} (excluded), in order. */
    List<Opening> within(Instant from, Instant to) {
        var found = new ArrayList<Opening>();
        // between two clock changes the wall clock runs evenly, so there, and only there, one offset fits all
        for (var start = from; start.isBefore(to); ) {
            var change = zone.nextTransition(start);
            var end = change == null || to.isBefore(change.getInstant()) ? to : change.getInstant();
            collect(start, end, zone.getOffset(start), found);
            start = end;
        }
        return found;
    }

    private void collect(Instant from, Instant to, ZoneOffset offset, List<Opening> found) {
        var last = LocalDate.ofInstant(to, offset);
        for (var date = LocalDate.ofInstant(from, offset); !date.isAfter(last); date = date.plusDays(1)) {
            var spans = hours.on(date.getDayOfWeek());
            if (spans.isEmpty() || closed.test(date)) {
                continue;
            }
            var midnight = date.toEpochSecond(LocalTime.MIDNIGHT, offset);
            for (var span : spans) {
                var start = later(from, Instant.ofEpochSecond(midnight + span.from() * 60L));
                var end = earlier(to, Instant.ofEpochSecond(midnight + span.to() * 60L));
                if (start.isBefore(end)) {
                    found.add(new Opening(start, end));
                }
            }
        }
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
