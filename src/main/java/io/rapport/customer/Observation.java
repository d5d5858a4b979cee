package io.rapport.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something a source says about a customer.
 *
 * @param kind a kind declared in {@code customer/facts.yaml}
 * @param value in the kind's type: an amount as {@code 12000.50}, a date as {@code 2020-03-31}, a share as {@code 0.25};
 *     at most {@value #VALUE_MOST} characters
 * @param source who says it: a source declared there for this kind, by its code or another of its names
 * @param observedAt when it was true for the source, from 1900 on and not in the future; kept to the microsecond
 * @param author the id of the person who wrote it down; null when a system sent it
 */
public record Observation(String kind, String value, String source, Instant observedAt, @Nullable String author) {

    /** The most characters of a value. */
    public static final int VALUE_MOST = 500;

    /** The most characters of a source. */
    public static final int SOURCE_MOST = 200;

    /** Sent by a system, without a person. */
    public Observation(String kind, String value, String source, Instant observedAt) {
        this(kind, value, source, observedAt, null);
    }
}
