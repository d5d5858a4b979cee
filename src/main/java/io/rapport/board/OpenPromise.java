package io.rapport.board;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import io.rapport.sla.standing.ClockKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board: one clock that is open.
 *
 * @param customer the number under which the case was opened; null when the case is no service request
 * @param team who works on it; null while it is being sorted
 * @param pausedFor code of the reason for which it stands still
 * @param reason why it is at risk, in the words of the table; null when it is not
 */
public record OpenPromise(
        ClockKey key,
        @Nullable CustomerId customer,
        Tier tier,
        RequestType type,
        @Nullable TeamId team,
        Instant startedAt,
        Instant dueAt,
        @Nullable String pausedFor,
        Risk risk,
        @Nullable String reason) {}
