package io.rapport.customer;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An interaction on a customer's timeline; the fields are those of {@link NewInteraction}. */
public record Interaction(
        InteractionId id,
        CustomerId customer,
        String source,
        String externalId,
        String channel,
        Direction direction,
        @Nullable String subject,
        String text,
        Instant at,
        @Nullable RequestId about,
        Instant recordedAt,
        @Nullable String author) {

    /** Whether the same was said: a repeat may have another time, but no other words. */
    public boolean saysTheSameAs(NewInteraction other) {
        return other.saysTheSameAs(channel, direction, subject, text);
    }

    /** The same, as it stands on the timeline of the customer into whom its own was merged. */
    public Interaction of(CustomerId survivor) {
        return new Interaction(
                id, survivor, source, externalId, channel, direction, subject, text, at, about, recordedAt, author);
    }
}
