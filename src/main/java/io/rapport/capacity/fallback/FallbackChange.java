package io.rapport.capacity.fallback;

import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.time.Instant;

/**
 * A team fell back, or came back, and the numbers it did so for.
 *
 * @param queue open pieces of work
 * @param people who were there
 * @param handling median of a piece, business time
 * @param rule of the fallback table, in its version
 */
public record FallbackChange(
        long id,
        TeamId team,
        Mode from,
        Mode to,
        Instant at,
        double utilisation,
        double backlogHours,
        long queue,
        int people,
        double arrivalsPerHour,
        Duration handling,
        String rule,
        int tableVersion) {}
