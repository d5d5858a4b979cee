package io.rapport.sla.book;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.rapport.sla.BusinessCalendar;
import io.rapport.sla.book.CalendarBook.ClosingDay;
import io.rapport.sla.book.VersionedCalendars.Kept;
import io.rapport.sla.calendar.CalendarSettings.Settings;
import io.rapport.sla.calendar.Holidays;
import io.rapport.sla.calendar.WeeklyCalendar;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All that makes a version of a calendar. What is configured and our own closing days are kept apart, so that neither
 * overwrites the other.
 *
 * @param configured as the configuration says it, with nothing left out
 * @param closingDays by date
 */
record CalendarDefinition(Settings configured, List<ClosingDay> closingDays) {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .build();

    CalendarDefinition {
        closingDays = List.copyOf(closingDays);
    }

    /** What is left out is written out, so that two that count the same way are the same. */
    static CalendarDefinition configured(Settings written) {
        var week = written.week() == null ? Map.<DayOfWeek, List<String>>of() : written.week();
        var inOrder = new EnumMap<DayOfWeek, List<String>>(DayOfWeek.class);
        inOrder.putAll(week);
        return new CalendarDefinition(
                new Settings(
                        written.zone(),
                        inOrder,
                        Objects.requireNonNullElse(written.holidays(), Holidays.NONE),
                        Objects.requireNonNullElse(written.closed(), List.of())),
                List.of());
    }

    static CalendarDefinition parse(String json) {
        try {
            return JSON.readValue(json, CalendarDefinition.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A calendar in the table sla_calendar cannot be read", e);
        }
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("A calendar cannot be written", e);
        }
    }

    /** @throws io.rapport.kernel.Problem when it could not be used */
    BusinessCalendar calendar(String id, int version) {
        var closed = Stream.concat(
                        Stream.ofNullable(configured.closed()).flatMap(List::stream),
                        closingDays.stream().map(day -> day.date().toString()))
                .toList();
        return WeeklyCalendar.of(
                id, version, new Settings(configured.zone(), configured.week(), configured.holidays(), closed));
    }

    /** What is configured is this now; our own closing days stay. */
    CalendarDefinition with(Settings nowConfigured) {
        return new CalendarDefinition(nowConfigured, closingDays);
    }

    /** Whether that is what is configured in this version; our own closing days may be others. */
    boolean isConfiguredIn(Kept kept) {
        return kept.definition().configured().equals(configured);
    }

    /** Whether it is a closing day of ours or a configured one. */
    boolean isClosed(LocalDate date) {
        return closingDay(date).isPresent()
                || Objects.requireNonNull(configured.closed()).contains(date.toString());
    }

    CalendarDefinition with(ClosingDay day) {
        return new CalendarDefinition(
                configured,
                Stream.concat(closingDays.stream(), Stream.of(day))
                        .sorted(Comparator.comparing(ClosingDay::date))
                        .toList());
    }

    CalendarDefinition without(ClosingDay day) {
        return new CalendarDefinition(
                configured,
                closingDays.stream().filter(Predicate.not(day::equals)).toList());
    }

    /** Our own closing day of that date, not a configured one. */
    Optional<ClosingDay> closingDay(LocalDate date) {
        return closingDays.stream().filter(day -> day.date().equals(date)).findAny();
    }
}
