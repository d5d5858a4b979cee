package io.rapport.request;

import io.rapport.customer.InteractionId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.RequestType;
import io.rapport.kernel.TeamId;
import io.rapport.kernel.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A service request as it stands.
 *
 * @param externalId that system's own id; null when the customer was erased
 * @param customer under which it was opened; after a merge see {@code customer.identity}
 * @param tierDecision why the customer has this tier: the id of the decision
 * @param handovers how often it went to another team
 * @param reopens how often the customer was not content
 * @param endedAt when the journey ended, for good
 * @param endEvent the end of the diagram it reached
 */
public record Request(
        RequestId id,
        String source,
        @Nullable String externalId,
        CustomerId customer,
        RequestType type,
        String channel,
        InteractionId opening,
        @Nullable Tier tier,
        @Nullable String tierDecision,
        @Nullable TeamId team,
        RequestState state,
        Instant openedAt,
        @Nullable Instant firstResponseAt,
        @Nullable Instant resolvedAt,
        @Nullable Instant closedAt,
        @Nullable Instant endedAt,
        @Nullable String endEvent,
        int handovers,
        int reopens,
        @Nullable Instant feedbackAskedAt,
        @Nullable Integer feedbackScore) {}
