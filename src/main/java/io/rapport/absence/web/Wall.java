package io.rapport.absence.web;

import io.rapport.absence.Refusals.FieldRefused;
import io.rapport.access.HouseTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Days and times as people write them, by a wall clock: that of the house, when they name none. */
@Component("absenceWall")
class Wall {

    private final HouseTime house;

    Wall(HouseTime house) {
        this.house = house;
    }

    ZoneId zone(@Nullable String name) {
        try {
            return name == null || name.isBlank() ? house.zone() : ZoneId.of(name);
        } catch (DateTimeException notAZone) {
            throw new FieldRefused(
                    "zone", "'%s' is no zone; write an IANA name such as Europe/Berlin.".formatted(name));
        }
    }

    /** @param text a date, which is its first moment, or a date and a time */
    static Instant at(String field, String text, ZoneId zone) {
        try {
            return text.contains("T")
                    ? LocalDateTime.parse(text).atZone(zone).toInstant()
                    : LocalDate.parse(text).atStartOfDay(zone).toInstant();
        } catch (DateTimeException unreadable) {
            throw new FieldRefused(
                    field, "'%s' cannot be read; write a day as 2026-12-21, or 2026-12-21T13:00.".formatted(text));
        }
    }
}
