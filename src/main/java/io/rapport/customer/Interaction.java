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
        Instant recordedAt) {}
