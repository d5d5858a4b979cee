package io.rapport.absence;

import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An absence to be written down.
 *
 * @param person the engine's user id of who is away
 * @param from first moment away
 * @param until first moment back, after {@code from}
 * @param zone whose wall clock the two are meant by
 * @param substitute who stands in; null when the work goes back to the team
 */
public record NewAbsence(String person, Instant from, Instant until, ZoneId zone, @Nullable String substitute) {}
