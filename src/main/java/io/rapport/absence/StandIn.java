package io.rapport.absence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A task that was somebody's who is away.
 *
 * @param task the engine's task id
 * @param caseId business key of its journey; null when it has none
 * @param forPerson who is away
 * @param givenTo who stands in; null when it went back to the team
 * @param doneBy who did it in the end; null while it is open, or when it went without anybody doing it
 */
public record StandIn(
        String task,
        AbsenceId absence,
        @Nullable String caseId,
        String forPerson,
        @Nullable String givenTo,
        Instant givenAt,
        @Nullable String doneBy,
        @Nullable Instant doneAt) {}
