package io.rapport.customer.retention;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How much of a class there is.
 *
 * @param oldest when the oldest of them happened or was written down; null when there is none
 */
public record Stock(String retentionClass, long count, @Nullable Instant oldest) {}
