package io.rapport.request;

import io.rapport.customer.InteractionId;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestType;
import java.time.Instant;

/**
 * What a customer asks for.
 *
 * @param source the system it came through, a code or a declared name, see FactCatalogue
 * @param externalId that system's own id, 1 to 200 characters
 * @param channel a code such as {@code email} or {@code phone}
 * @param opening the customer's words, on the timeline
 * @param openedAt when the customer asked; the clocks start here
 */
public record NewRequest(
        String source,
        String externalId,
        CustomerId customer,
        RequestType type,
        String channel,
        InteractionId opening,
        Instant openedAt) {}
