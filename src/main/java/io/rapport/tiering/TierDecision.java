package io.rapport.tiering;

import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Instant decidedAt) {

    /** The kinds of fact that its inputs name, for whatever cause, each once. */
    public Set<String> kinds() {
        return inputs == null
                ? Set.of()
                : Stream.of(inputs.unknown(), inputs.stale(), inputs.contradicted(), inputs.wrong())
                        .flatMap(List::stream)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** The same for somebody to whom kinds of fact have other names, in the lists and in the reason. */
    public TierDecision naming(UnaryOperator<String> name) {
        if (inputs == null) {
            return this;
        }
        var named = inputs.naming(name);
        var said = inputs.reason("");
        var table = reason.endsWith(said) ? reason.substring(0, reason.length() - said.length()) : reason;
        return new TierDecision(
                id, customer, tier, named.reason(table), segment, segmentRule, tierRule, named, decidedAt);
    }
}
