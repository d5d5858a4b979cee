package io.rapport.sla.calendar;

import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.calendar.CalendarSettings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.io.ClassPathResource;

/** Calendars to test with: those we ship, and made-up ones. */
final class Calendars {

    private Calendars() {}

    /** As Spring Boot reads it from {@code calendars.yaml}. */
    static BusinessCalendar shipped(String id) {
        return WeeklyCalendar.of(id, 1, settings("calendars.yaml").calendars().get(id));
    }

    private static CalendarSettings settings(String file) {
        try {
            var sources = new MutablePropertySources();
            new YamlPropertySourceLoader()
                    .load(file, new ClassPathResource(file))
                    .forEach(sources::addLast);
            return new Binder(ConfigurationPropertySources.from(sources))
                    .bind("rapport", CalendarSettings.class)
                    .get();
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** The same spans on every day of the week. */
    static BusinessCalendar daily(String zone, String... spans) {
        return of(zone, "none", List.of(), everyDay(spans));
    }

    static BusinessCalendar of(String zone, String holidays, List<String> closed, Map<DayOfWeek, List<String>> week) {
        return WeeklyCalendar.of("made-up", 1, new Settings(zone, week, holidays, closed));
    }

    static Map<DayOfWeek, List<String>> everyDay(String... spans) {
        var week = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        Arrays.stream(DayOfWeek.values()).forEach(day -> week.put(day, List.of(spans)));
        return week;
    }

    /** {@code at("2026-05-22T16:30", "Europe/Berlin")}: what that wall clock shows. */
    static ZonedDateTime at(String local, String zone) {
        return LocalDateTime.parse(local).atZone(ZoneId.of(zone));
    }
}
