package io.rapport.tiering.web;

import io.rapport.customer.Customers;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.NotTieredYet;
import io.rapport.tiering.RuleUsed;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which tier a customer has, and why. */
@RestController
@RequestMapping("/api/customers/{id}/tier")
@Tag(name = "Tiers")
class TierController {

    private final Customers customers;
    private final Tiers tiers;

    TierController(Customers customers, Tiers tiers) {
        this.customers = customers;
        this.tiers = tiers;
    }

    /** A rule of a table in the version that answered. */
    record RuleView(String table, int version, String rule) {
        static RuleView of(RuleUsed used) {
            return new RuleView(used.table(), used.version(), used.rule());
        }
    }

    /**
     * A tier with its reason. The facts themselves are at {@code /facts}; here stands only which were not known.
     *
     * @param rules of the segment table, then of the tier table
     * @param unknown kinds of fact nobody ever said, for which a stated default stood in
     * @param stale kinds of fact that were too old to count, for which the same default stood in
     * @param contradicted kinds of fact that counted although another source says otherwise
     */
    record TierView(
            String id,
            String customer,
            String tier,
            String reason,
            String segment,
            List<RuleView> rules,
            @Nullable Boolean feasible,
            List<String> unknown,
            List<String> stale,
            List<String> contradicted,
            Instant decidedAt) {

        static TierView of(TierDecision decision) {
            var known = decision.inputs();
            return new TierView(
                    decision.id().value(),
                    decision.customer().value(),
                    decision.tier().code(),
                    decision.reason(),
                    decision.segment(),
                    List.of(RuleView.of(decision.segmentRule()), RuleView.of(decision.tierRule())),
                    known == null ? null : known.feasible(),
                    known == null ? List.of() : known.unknown(),
                    known == null ? List.of() : known.stale(),
                    known == null ? List.of() : known.contradicted(),
                    decision.decidedAt());
        }
    }

    @Operation(summary = "Show the customer's latest tier: the reason, the rules that said so, and what was not known")
    @GetMapping
    TierView latest(@PathVariable String id) {
        var customer = customers.get(new CustomerId(id)).id();
        return TierView.of(tiers.latest(customer).orElseThrow(() -> new NotTieredYet(customer)));
    }
}
