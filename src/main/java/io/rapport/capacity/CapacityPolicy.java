package io.rapport.capacity;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How load is measured, and what follows from it. Work is counted in the calendar of the team, see {@link TeamHours}.
 * Each time is more than none and at most 366 days; with any other the house does not start.
 *
 * @param arrivalsWithin business time over which arrivals are counted
 * @param handlingWithin real time over which finished pieces are looked at for how long they took
 * @param measuredLeast fewer finished pieces than this say nothing about how long one takes; one or more
 * @param handlingAssumed what one piece is taken to need where too few were measured, business time
 * @param keep for how long a finished piece stays; no shorter than {@code handlingWithin}
 * @param onlyNoted teams whose promises are checked and written down, and made as if there was room
 * @param chooseWithin business time in which somebody says what is promised instead; then a sponsor is asked
 * @param sponsorWithin business time after that in which the sponsor decides; then what fits is taken
 */
@ConfigurationProperties("rapport.capacity")
public record CapacityPolicy(
        Duration arrivalsWithin,
        Duration handlingWithin,
        int measuredLeast,
        Duration handlingAssumed,
        Duration keep,
        Set<String> onlyNoted,
        Duration chooseWithin,
        Duration sponsorWithin) {

    private static final Duration MOST = Duration.ofDays(366);

    public CapacityPolicy {
        onlyNoted = onlyNoted == null ? Set.of() : Set.copyOf(onlyNoted);
        checked("arrivals-within", arrivalsWithin);
        checked("handling-within", handlingWithin);
        checked("handling-assumed", handlingAssumed);
        checked("keep", keep);
        checked("choose-within", chooseWithin);
        checked("sponsor-within", sponsorWithin);
        if (measuredLeast < 1) {
            throw refused("measured-least", measuredLeast, "write how many finished pieces say something, 1 or more");
        }
        if (keep.compareTo(handlingWithin) < 0) {
            throw refused("keep", keep, "write no less than handling-within, which is " + handlingWithin);
        }
    }

    private static void checked(String setting, @Nullable Duration time) {
        if (time == null || time.compareTo(Duration.ZERO) <= 0 || time.compareTo(MOST) > 0) {
            throw refused(setting, time, "write a time such as PT30M or P28D, more than none and at most P366D");
        }
    }

    private static IllegalArgumentException refused(String setting, @Nullable Object value, String instead) {
        return new IllegalArgumentException("rapport.capacity.%s is %s: %s.".formatted(setting, value, instead));
    }
}
