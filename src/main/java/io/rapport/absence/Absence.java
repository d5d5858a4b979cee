package io.rapport.absence;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away.
 *
 * @param person the engine's user id
 * @param substitute who stands in; null when the work goes back to the team
 * @param from first moment away
 * @param until first moment back
 * @param zone whose wall clock the two were meant by
 * @param startedAt when everything assigned to the person had been handed over; null before
 * @param removedBy who took it back; null as long as it stands
 */
public record Absence(
        AbsenceId id,
        String person,
        @Nullable String substitute,
        Instant from,
        Instant until,
        ZoneId zone,
        String writtenBy,
        Instant writtenAt,
        @Nullable Instant startedAt,
        @Nullable String removedBy,
        @Nullable Instant removedAt) {

    /**
     * Work has gone to who stands in, when it began or since; published once for each task, in the same transaction.
     *
     * @param tasks the engine's ids
     */
    public record WorkGiven(Absence absence, List<String> tasks) {

        public WorkGiven {
            tasks = List.copyOf(tasks);
        }
    }
}
