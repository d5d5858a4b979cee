package io.rapport.rehearsal.rules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;
import org.yaml.snakeyaml.error.YAMLException;

/** Business calendars of a file that is written as {@code calendars.yaml} of the house is. */
public final class OtherCalendars {

    private static final Pattern KEY = Pattern.compile(
            "rapport\\.calendars\\.([a-z][a-z0-9-]*)\\.(zone|holidays|(week\\.[a-z]+|closed)(\\[\\d+])?)");

    private OtherCalendars() {}

    /**
     * Settings that add these calendars to those of the house, or put them in the place of those of the same id: whole,
     * so that a weekday which the file leaves out is closed.
     *
     * @throws BadRules when the file cannot be read or has something else than calendars
     */
    public static Map<String, Object> settings(Path file) {
        var written = new LinkedHashMap<String, Object>();
        var settings = new LinkedHashMap<String, Object>();
        read(file, written);
        for (var key : written.keySet()) {
            var match = KEY.matcher(key);
            if (!match.matches()) {
                throw new BadRules(
                        "'%s' has '%s', which says nothing about a calendar. Write rapport.calendars.<id> with zone, week, holidays and closed, as in samples/boston311/calendars.yaml."
                                .formatted(file, key));
            }
            var calendar = "rapport.calendars." + match.group(1);
            for (var day : DayOfWeek.values()) {
                settings.put(calendar + ".week." + day.name().toLowerCase(Locale.ROOT), "");
            }
            settings.put(calendar + ".holidays", "none");
            settings.put(calendar + ".closed", "");
        }
        if (written.isEmpty()) {
            throw new BadRules("'%s' has no calendar; write rapport.calendars.<id>.".formatted(file));
        }
        // a list is written item by item, and its name alone would say that it is empty
        written.keySet().stream()
                .filter(key -> key.endsWith("]"))
                .forEach(key -> settings.remove(key.substring(0, key.indexOf('['))));
        settings.putAll(written);
        return settings;
    }

    private static void read(Path file, Map<String, Object> into) {
        if (!Files.isRegularFile(file)) {
            throw new BadRules("There is no file '%s' of calendars.".formatted(file));
        }
        try {
            for (var source : new YamlPropertySourceLoader().load("calendars", new FileSystemResource(file))) {
                var properties = (EnumerablePropertySource<?>) source;
                for (var key : properties.getPropertyNames()) {
                    into.put(key, String.valueOf(properties.getProperty(key)));
                }
            }
        } catch (IOException | YAMLException | IllegalStateException unreadable) {
            throw new BadRules("'%s' is no YAML that can be read: %s".formatted(file, unreadable.getMessage()));
        }
    }
}
