package io.rapport.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much we know about a customer, without saying any of it.
 *
 * @param interactions on the timeline, both directions
 * @param lastContactAt when the newest of them happened; null when there is none
 * @param facts kinds known, counted once per source
 */
public record Context(long interactions, @Nullable Instant lastContactAt, int facts) {

    /** Of two customers who are one, before what is known of both is counted once. */
    public Context and(Context other) {
        var last = Stream.of(this, other)
                .flatMap(context -> Stream.ofNullable(context.lastContactAt()))
                .max(Comparator.naturalOrder());
        return new Context(interactions + other.interactions, last.orElse(null), facts + other.facts);
    }
}
