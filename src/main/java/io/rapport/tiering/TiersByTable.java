package io.rapport.tiering;

import io.rapport.customer.identity.Members;
import io.rapport.customer.inuse.FactUses;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks {@code segment}, then {@code intimacyTier}, and keeps what they said. */
@Service
class TiersByTable implements Tiers {

    private final TierFacts facts;
    private final Decisions tables;
    private final TierDecisionRows rows;
    private final Members members;
    private final FactUses uses;
    private final Clock clock;

    TiersByTable(
            TierFacts facts, Decisions tables, TierDecisionRows rows, Members members, FactUses uses, Clock clock) {
        this.facts = facts;
        this.tables = tables;
        this.rows = rows;
        this.members = members;
        this.uses = uses;
        this.clock = clock;
    }

    @Override
    @Transactional
    public TierDecision decide(CustomerId customer, boolean feasible) {
        var seen = facts.of(customer);
        var inputs = facts.inputs(seen, feasible);
        var segment = tables.decide("segment", segmentInputs(inputs));
        var tier = tables.decide("intimacyTier", tierInputs(inputs, segment.text("segment")));
        var kept = rows.insert(new TierDecisionRows.New(
                customer,
                new Tier(tier.text("tier")),
                inputs.reason(tier.text("reason")),
                segment.text("segment"),
                ruleOf(segment),
                ruleOf(tier),
                inputs,
                clock.instant()));
        uses.note(DECISION, kept.id().value(), seen.values());
        return kept;
    }

    @Override
    public TierDecision get(TierDecisionId id) {
        return rows.find(id).orElseThrow(() -> new UnknownTierDecision(id));
    }

    @Override
    public Optional<TierDecision> latest(CustomerId customer) {
        return rows.latest(members.of(customer));
    }

    @Override
    public List<TierDecision> all(CustomerId customer) {
        return rows.all(members.of(customer));
    }

    private static Map<String, @Nullable Object> segmentInputs(TierInputs inputs) {
        var known = new HashMap<String, @Nullable Object>();
        var value = inputs.annualValue();
        known.put("annualValue", value == null ? null : value.amount().doubleValue());
        known.put("tenureYears", inputs.tenureYears());
        return known;
    }

    private static Map<String, @Nullable Object> tierInputs(TierInputs inputs, String segment) {
        var known = new HashMap<String, @Nullable Object>();
        known.put("segment", segment);
        known.put("churnRisk", inputs.churnRisk());
        known.put("contract", inputs.contract());
        known.put("feasible", inputs.feasible());
        return known;
    }

    private static RuleUsed ruleOf(Decided answer) {
        return new RuleUsed(answer.table(), answer.version(), answer.rule());
    }
}
