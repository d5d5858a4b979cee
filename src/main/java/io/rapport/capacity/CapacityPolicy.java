package io.rapport.capacity;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How load is measured, and what follows from it. Work is counted in the calendar of the team, see {@link TeamHours}.
 *
 * @param arrivalsWithin business time over which arrivals are counted, more than none
 * @param handlingWithin real time over which finished pieces are looked at for how long they took
 * @param measuredLeast fewer finished pieces than this say nothing about how long one takes
 * @param handlingAssumed what one piece is taken to need where too few were measured, business time
 * @param keep for how long a finished piece stays; longer than {@code handlingWithin}
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

    public CapacityPolicy {
        onlyNoted = onlyNoted == null ? Set.of() : Set.copyOf(onlyNoted);
    }
}
