package io.rapport.kernel.web;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;

/** What a sender has to write where we read a Java type. */
final class JsonWords {

    private static final String WHOLE = "a whole number";
    private static final String NUMBER = "a number";
    private static final String EITHER = "true or false";
    private static final String TIME = "a time such as \"2026-03-02T09:00:00Z\"";

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "a text"),
            Map.entry(CharSequence.class, "a text"),
            Map.entry(int.class, WHOLE),
            Map.entry(Integer.class, WHOLE),
            Map.entry(long.class, WHOLE),
            Map.entry(Long.class, WHOLE),
            Map.entry(BigInteger.class, WHOLE),
            Map.entry(double.class, NUMBER),
            Map.entry(Double.class, NUMBER),
            Map.entry(BigDecimal.class, NUMBER),
            Map.entry(boolean.class, EITHER),
            Map.entry(Boolean.class, EITHER),
            Map.entry(Instant.class, TIME),
            Map.entry(OffsetDateTime.class, TIME),
            Map.entry(ZonedDateTime.class, TIME),
            Map.entry(LocalDateTime.class, "a time such as \"2026-03-02T09:00:00\""),
            Map.entry(LocalTime.class, "a time of day such as \"09:00\""),
            Map.entry(LocalDate.class, "a date such as \"2026-03-02\""),
            Map.entry(Duration.class, "a duration such as \"P1D\""),
            Map.entry(ZoneId.class, "a time zone such as \"Europe/Berlin\""));

    private JsonWords() {}

    static String of(Class<?> type) {
        var words = WORDS.get(type);
        if (words != null) {
            return words;
        }
        if (type.isEnum()) {
            return "one of its codes, as a text";
        }
        return type.isArray() || Collection.class.isAssignableFrom(type) ? "a list" : "a JSON object";
    }
}
