package io.rapport.access;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The wall clock by which our pages tell times: that of the service desk, of its calendar {@code office}. */
@Component
public class HouseTime {

    private final ZoneId zone;

    HouseTime(@Value("${rapport.calendars.office.zone}") ZoneId zone) {
        this.zone = zone;
    }

    public ZoneId zone() {
        return zone;
    }

    /** What a page calls it, for example {@code Europe/Berlin}. */
    public String name() {
        return zone.getId();
    }

    /** @param pattern of {@link DateTimeFormatter}; the month is in English */
    public DateTimeFormatter as(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(zone);
    }
}
