package io.rapport.sla.calendar;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/** {@code rapport.calendars.<id>}: what an operator may say about business time. */
@ConfigurationProperties("rapport")
public record CalendarSettings(@Nullable Map<String, Settings> calendars) {

    /**
     * One calendar, as written. All texts are checked by {@link WeeklyCalendar#of}, which can say what is wrong.
     *
     * @param zone IANA name, for example {@code Europe/Berlin}
     * @param week the open spans of each weekday, for example {@code 08:00-12:00}; a weekday left out is closed
     * @param holidays country and region of the public holidays, for example {@code "de-be"}, or {@code "none"}
     * @param closed our own closing days, as ISO dates
     */
    public record Settings(
            @Nullable String zone,
            @Nullable Map<DayOfWeek, List<String>> week,
            @Nullable String holidays,
            @Nullable List<String> closed) {}
}
