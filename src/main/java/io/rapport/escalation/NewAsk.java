package io.rapport.escalation;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.RequestId;
import io.rapport.kernel.Tier;
import org.jspecify.annotations.Nullable;

/**
 * Somebody or something wants that a request is looked at.
 *
 * @param clocks codes of the clocks it is about, comma separated; empty for none
 * @param by who asks; null for the house
 * @param words why, for the customer's timeline; null when there are none
 */
public record NewAsk(
        RequestId request,
        CustomerId customer,
        Tier tier,
        EscalationReason reason,
        String clocks,
        @Nullable String by,
        @Nullable String words) {}
