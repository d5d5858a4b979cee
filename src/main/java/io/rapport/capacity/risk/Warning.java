package io.rapport.capacity.risk;

import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * That a promise was found at risk, with the numbers it was found so for.
 *
 * @param team who worked on it then; null when nobody did
 * @param dueAt until when it was promised then
 * @param at the moment of the warning
 * @param left business time until it was due, by the hours of the team, else by its own calendar
 * @param needed business time its work needed; empty when the team had nobody there
 * @param ahead pieces of work before it
 * @param people who were there
 * @param reason the table's reason, by {@code rule} in version {@code version} of {@code promise-risk.dmn}
 */
public record Warning(
        ClockKey key,
        @Nullable TeamId team,
        Tier tier,
        RequestType type,
        Instant dueAt,
        Instant at,
        Duration left,
        Optional<Duration> needed,
        long ahead,
        int people,
        String reason,
        String rule,
        int version) {}
