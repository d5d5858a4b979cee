package io.rapport.sla;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where one clock of a promise stands.
 *
 * @param startedAt when the clock started; stays when the target changes
 * @param dueAt until when the target is met
 * @param metAt when it was met; null as long as it is not
 * @param missed met after {@code dueAt}, or found unmet by then
 */
public record ClockState(Instant startedAt, Instant dueAt, @Nullable Instant metAt, boolean missed) {}
