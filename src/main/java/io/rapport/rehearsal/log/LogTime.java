package io.rapport.rehearsal.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads the times of a log. A day that no calendar has is refused; an hour the clock leaves out is the hour after. */
final class LogTime {

    /** The customer room keeps nothing older. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private final DateTimeFormatter format;
    private final ZoneId zone;

    private final boolean convertedTwice;

    private LogTime(DateTimeFormatter format, ZoneId zone, boolean convertedTwice) {
        this.format = format;
        this.zone = zone;
        this.convertedTwice = convertedTwice;
    }

    /** @throws BadMapping when the pattern is none */
    static LogTime of(Mapping.Format log) {
        try {
            // 'y' is the year of an era, which a strict reader does not take without the era
            var pattern = log.times().replace('y', 'u');
            var format = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withResolverStyle(ResolverStyle.STRICT);
            return new LogTime(format, log.zone(), Boolean.TRUE.equals(log.convertedTwice()));
        } catch (IllegalArgumentException noPattern) {
            throw new BadMapping("'log.times' is no pattern of times: %s. Write for example d/M/yyyy HH:mm."
                    .formatted(noPattern.getMessage()));
        }
    }

    /**
     * As of when the mapping says that the log stands; null when it does not say.
     *
     * @throws BadMapping when it is not written as the log's times are
     */
    static @Nullable Instant until(Mapping.Format log) {
        try {
            return log.until() == null ? null : of(log).read(log.until());
        } catch (DateTimeException noTime) {
            throw new BadMapping("'log.until' is '%s'; write it as the times of the log are, %s."
                    .formatted(log.until(), log.times()));
        }
    }

    /** @throws DateTimeException when the text is no time of this pattern, or is before 1900 */
    Instant read(String text) {
        var parsed = format.parseBest(text, ZonedDateTime::from, LocalDateTime::from);
        var at = parsed instanceof ZonedDateTime zoned ? zoned.toInstant() : byTheClock(LocalDateTime.from(parsed));
        if (at.isBefore(EARLIEST)) {
            throw new DateTimeException("before 1900");
        }
        return at;
    }

    private Instant byTheClock(LocalDateTime read) {
        var at = read.atZone(zone).toInstant();
        // what universal time shows then is what a clock of the zone showed
        return convertedTwice
                ? LocalDateTime.ofInstant(at, ZoneOffset.UTC).atZone(zone).toInstant()
                : at;
    }
}
