package io.rapport.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much we know about a customer, without saying any of it.
 *
 * @param interactions on the timeline, both directions
 * @param lastContactAt when the newest of them happened; null when there is none
 * @param facts kinds known, counted once per source
 */
public record Context(long interactions, @Nullable Instant lastContactAt, int facts) {}
