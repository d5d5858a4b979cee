package io.rapport.capacity;

import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A piece of work: a task at which a team works on a request.
 *
 * @param task the engine's task id
 * @param skill the kind of request, for now
 * @param takenAt since when somebody has it; null while nobody does
 * @param worked business time in somebody's hands, in stretches that are over
 * @param leftAt when it was done, or went away; null while it is open
 */
public record Piece(
        String task,
        RequestId request,
        TeamId team,
        RequestType skill,
        Instant arrivedAt,
        @Nullable Instant takenAt,
        Duration worked,
        @Nullable Instant leftAt) {}
