package io.rapport.sla.calendar;

import io.rapport.sla.BusinessCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.modulith.NamedInterface;

/**
 * What a clock is given, as a table has it: business time ({@code PT16H}, {@code PT2H30M}) or whole business days
 * ({@code 1 business day}, {@code 3 business days}). Which moment that is, a calendar says.
 *
 * <p>For every calendar, every start {@code s} and every number of days {@code n}: with {@code d} what {@link #in}
 * answers, {@code calendar.nextOpening(calendar.add(s, d))} is {@code calendar.addDays(s, n)}.
 *
 * @param text as it was written
 */
@NamedInterface("calendar")
public record Target(String text) {

    private static final Pattern DAYS = Pattern.compile("([1-9]\\d{0,2}) business days?");

    /** @throws UnreadableTarget when the text is no target; says what to write */
    public Target {
        if (!DAYS.matcher(text).matches()) {
            time(text);
        }
    }

    /**
     * Reads {@code PT16H} or {@code 3 business days} (1 to 999).
     *
     * @throws UnreadableTarget when the text is neither; says what to write
     */
    public static Target parse(String text) {
        return new Target(text.strip());
    }

    /** A day of business time could mean 24 hours or one opening; so it is not taken. */
    private static Duration time(String text) {
        if (text.toUpperCase(Locale.ROOT).startsWith("P")
                && text.toUpperCase(Locale.ROOT).contains("D")) {
            throw new UnreadableTarget(text, "a day could mean 24 hours or one opening");
        }
        try {
            var time = Duration.parse(text);
            if (!time.isNegative()) {
                return time;
            }
        } catch (DateTimeParseException notATime) {
            // refused below
        }
        throw new UnreadableTarget(text, "it is neither business time nor a number of business days from 1 to 999");
    }

    /**
     * How much business time there is from this start until the target is due: the same for every start where business
     * time is written, more or less where days are.
     */
    public Duration in(BusinessCalendar calendar, Instant start) {
        return atOpening() ? calendar.between(start, calendar.addDays(start, days())) : time(text);
    }

    /**
     * Whether a due moment that falls on closing time is the next opening instead: true for days. Who is given until the
     * next day at the wall-clock time at which it opens is not given until the evening before.
     */
    public boolean atOpening() {
        return DAYS.matcher(text).matches();
    }

    private int days() {
        return Integer.parseInt(text.substring(0, text.indexOf(' ')));
    }

    /** For people: {@code 2 hours 30 minutes of business time}, {@code 1 business day}. */
    public String words() {
        if (atOpening()) {
            return days() == 1 ? "1 business day" : days() + " business days";
        }
        var time = time(text);
        var words = new StringBuilder();
        count(words, time.toHours(), "hour");
        count(words, time.toMinutesPart(), "minute");
        count(words, time.toSecondsPart(), "second");
        return (words.isEmpty() ? "no time" : words.toString().strip()) + " of business time";
    }

    private static void count(StringBuilder words, long number, String unit) {
        if (number > 0) {
            words.append(' ').append(number).append(' ').append(unit).append(number == 1 ? "" : "s");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
