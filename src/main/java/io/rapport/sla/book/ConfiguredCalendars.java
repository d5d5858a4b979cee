package io.rapport.sla.book;

import io.rapport.sla.calendar.CalendarSettings;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The calendars of {@link CalendarSettings}, all tried at the start, so that a bad one is refused before anything is written. */
@Component
@EnableConfigurationProperties(CalendarSettings.class)
class ConfiguredCalendars {

    private final Map<String, CalendarDefinition> calendars = new TreeMap<>();

    ConfiguredCalendars(CalendarSettings settings) {
        if (settings.calendars() != null) {
            settings.calendars().forEach((id, written) -> calendars.put(id, tried(id, written)));
        }
    }

    private static CalendarDefinition tried(String id, CalendarSettings.Settings written) {
        var definition = CalendarDefinition.configured(written);
        definition.calendar(id, 1);
        return definition;
    }

    /** By name, without closing days of our own. */
    Map<String, CalendarDefinition> all() {
        return Collections.unmodifiableMap(calendars);
    }

    Set<String> ids() {
        return Collections.unmodifiableSet(calendars.keySet());
    }
}
