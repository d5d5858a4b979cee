package io.rapport.tiering;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tier and everything that explains it.
 *
 * @param reason the tier table's words, and the kinds of fact that were too old to count or said to be wrong
 * @param segmentRule what put the customer into the segment
 * @param tierRule what gave the segment this tier
 * @param inputs what was known then; null when the customer was erased since
 */
public record TierDecision(
        TierDecisionId id,
        CustomerId customer,
        Tier tier,
        String reason,
        String segment,
        RuleUsed segmentRule,
        RuleUsed tierRule,
        @Nullable TierInputs inputs,
        Instant decidedAt) {}
