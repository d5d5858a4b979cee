package io.rapport.customer.retention;

import java.time.Period;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Periods as people say them: {@code case-closed P3Y} is "3 years after the case was closed". */
public final class PeriodWords {

    private static final Map<String, String> AFTER = Map.of(
            StartEvent.OBSERVED.code(), "after it happened or was so",
            StartEvent.RECORDED.code(), "after it was written down",
            StartEvent.CASE_CLOSED.code(), "after the case was closed",
            StartEvent.RELATIONSHIP_ENDED.code(), "after the customer has left",
            StartEvent.CONSENT_ENDED.code(), "after the consent was withdrawn",
            StartEvent.EXPIRED.code(), "after its own period is over");

    /** As {@link Schedule.Rule} writes it. */
    private static final Pattern RULE = Pattern.compile("([a-z-]+) (P[0-9YMD]+)(, newest stays)?");

    private static final int DAYS_OF_YEAR = 365;

    private PeriodWords() {}

    /** @param periods as a night's report has them, for example {@code observed P3Y; case-closed P3Y} */
    public static String of(String periods) {
        return Arrays.stream(periods.split("; ")).map(PeriodWords::one).collect(Collectors.joining("; "));
    }

    private static String one(String rule) {
        var parts = RULE.matcher(rule);
        return parts.matches() && AFTER.containsKey(parts.group(1))
                ? "%s %s%s"
                        .formatted(
                                length(Period.parse(parts.group(2))),
                                AFTER.get(parts.group(1)),
                                parts.group(3) == null ? "" : "; the newest stays")
                : rule;
    }

    /** For example "2 years and 6 months"; "at once" for none. Days that make up years, of 365 each, are called so. */
    public static String length(Period period) {
        var daysOfYears = period.getDays() % DAYS_OF_YEAR == 0 ? period.getDays() : 0;
        return period.isZero()
                ? "at once"
                : Stream.of(
                                count(period.getYears() + daysOfYears / DAYS_OF_YEAR, "year"),
                                count(period.getMonths(), "month"),
                                count(period.getDays() - daysOfYears, "day"))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" and "));
    }

    private static String count(int number, String unit) {
        return number == 0 ? "" : "%d %s%s".formatted(number, unit, number == 1 ? "" : "s");
    }
}
