package io.rapport.sla.calendar;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.BusinessCalendars;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The calendars of {@link CalendarSettings}, all read at the start, so that a bad one is refused before a request comes. */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
class ConfiguredCalendars implements BusinessCalendars {

    private final Map<String, BusinessCalendar> calendars = new TreeMap<>();

    ConfiguredCalendars(CalendarSettings settings) {
        if (settings.calendars() != null) {
            settings.calendars().forEach((id, written) -> calendars.put(id, WeeklyCalendar.of(id, 1, written)));
        }
    }

    @Override
    public BusinessCalendar get(String id) {
        var calendar = calendars.get(id);
        if (calendar == null) {
            throw BadCalendar.unknown(id, calendars.keySet());
        }
        return calendar;
    }

    @Override
    public BusinessCalendar get(String id, int version) {
        var calendar = get(id);
        if (calendar.version() != version) {
            throw BadCalendar.noSuchVersion(id, version, calendar.version());
        }
        return calendar;
    }

    @Override
    public Set<String> ids() {
        return Collections.unmodifiableSet(calendars.keySet());
    }
}
