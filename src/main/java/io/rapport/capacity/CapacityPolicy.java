package io.rapport.capacity;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How load is measured.
 *
 * @param calendar the business calendar in which work is counted
 * @param arrivalsWithin business time over which arrivals are counted, more than none
 * @param handlingWithin real time over which finished pieces are looked at for how long they took
 * @param measuredLeast fewer finished pieces than this say nothing about how long one takes
 * @param handlingAssumed what one piece is taken to need where too few were measured, business time
 * @param keep for how long a finished piece stays; longer than {@code handlingWithin}
 */
@ConfigurationProperties("rapport.capacity")
public record CapacityPolicy(
        String calendar,
        Duration arrivalsWithin,
        Duration handlingWithin,
        int measuredLeast,
        Duration handlingAssumed,
        Duration keep) {}
