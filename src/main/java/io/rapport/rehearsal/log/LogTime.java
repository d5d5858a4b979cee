package io.rapport.rehearsal.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/** Reads the times of a log. A day that no calendar has is refused; an hour the clock leaves out is the hour after. */
final class LogTime {

    /** The customer room keeps nothing older. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final DateTimeFormatter format;
    private final ZoneId zone;

    private LogTime(DateTimeFormatter format, ZoneId zone) {
        this.format = format;
        this.zone = zone;
    }

    /** @throws BadMapping when the pattern is none */
    static LogTime of(Mapping.Format log) {
        try {
            // 'y' is the year of an era, which a strict reader does not take without the era
            var pattern = log.times().replace('y', 'u');
            var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
            return new LogTime(format, log.zone());
        } catch (IllegalArgumentException noPattern) {
            throw new BadMapping("'log.times' is no pattern of times: %s. Write for example d/M/yyyy HH:mm."
                    .formatted(noPattern.getMessage()));
        }
    }

    /** @throws DateTimeException when the text is no time of this pattern, or is before 1900 */
    Instant read(String text) {
        var parsed = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        var at = parsed instanceof ZonedDateTime zoned
                ? zoned.toInstant()
                : LocalDateTime.from(parsed).atZone(zone).toInstant();
        if (at.isBefore(EARLIEST)) {
            throw new DateTimeException("before 1900");
        }
        return at;
    }
}
