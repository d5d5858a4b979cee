package io.rapport.tiering.web;

import io.rapport.customer.Customers;
import io.rapport.customer.identity.Members;
import io.rapport.customer.needtoknow.Reader;
import io.rapport.customer.needtoknow.Sensitivity;
import io.rapport.customer.reading.CustomerReader;
import io.rapport.customer.reading.Personal;
import io.rapport.customer.reading.Shown;
import io.rapport.customer.reading.Withheld;
import io.rapport.engine.CurrentUser;
import io.rapport.kernel.CustomerId;
import io.rapport.tiering.NotTieredYet;
import io.rapport.tiering.RuleUsed;
import io.rapport.tiering.TierDecision;
import io.rapport.tiering.Tiers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
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

    /** Stands for the kinds of fact of which the asker may see nothing. */
    private static final String ANOTHER_FACT = "another-fact";

    private final Customers customers;
    private final Members members;
    private final Tiers tiers;
    private final CustomerReader reading;
    private final CurrentUser person;

    TierController(Customers customers, Members members, Tiers tiers, CustomerReader reading, CurrentUser person) {
        this.customers = customers;
        this.members = members;
        this.tiers = tiers;
        this.reading = reading;
        this.person = person;
    }

    /** A rule of a table in the version that answered. */
    record RuleView(String table, int version, String rule) {
        static RuleView of(RuleUsed used) {
            return new RuleView(used.table(), used.version(), used.rule());
        }
    }

    /**
     * A tier with its reason. The facts themselves are at {@code /facts}; here stands only which were not known. Segment,
     * reason and rules say what a customer is worth to us: who may not see that gets the tier and {@code withheld}. A kind
     * of fact of which the asker may see nothing is called {@code another-fact}.
     *
     * @param rules of the segment table, then of the tier table
     * @param unknown kinds of fact nobody ever said, for which a stated default stood in
     * @param stale kinds of fact that were too old to count, for which the same default stood in
     * @param contradicted kinds of fact that counted although another source says otherwise
     * @param wrong kinds of fact that a colleague said are wrong, for which the same default stood in
     */
    record TierView(
            String id,
            String customer,
            String tier,
            @Nullable String reason,
            @Nullable String segment,
            List<RuleView> rules,
            @Nullable Boolean feasible,
            List<String> unknown,
            List<String> stale,
            List<String> contradicted,
            List<String> wrong,
            Instant decidedAt,
            List<Withheld> withheld) {

        /** @param customer who stands for the one it was decided for; @param worth the reason and the segment */
        static TierView of(TierDecision decision, CustomerId customer, List<Shown> worth) {
            var known = decision.inputs();
            return new TierView(
                    decision.id().value(),
                    customer.value(),
                    decision.tier().code(),
                    worth.get(0).text(),
                    worth.get(1).text(),
                    worth.get(1).why() == null ? rules(decision) : List.of(),
                    known == null ? null : known.feasible(),
                    known == null ? List.of() : known.unknown(),
                    known == null ? List.of() : known.stale(),
                    known == null ? List.of() : known.contradicted(),
                    known == null ? List.of() : known.wrong(),
                    decision.decidedAt(),
                    Withheld.of(worth.stream()));
        }

        private static List<RuleView> rules(TierDecision decision) {
            return List.of(RuleView.of(decision.segmentRule()), RuleView.of(decision.tierRule()));
        }
    }

    @Operation(summary = "Show the customer's latest tier: the reason, the rules that said so, and what was not known")
    @GetMapping
    TierView latest(@PathVariable String id) {
        var customer = members.survivor(new CustomerId(id));
        customers.context(customer); // refused when there is no such customer
        var reader = Reader.of(person);
        var decision = nameable(reader, customer, tiers.latest(customer).orElseThrow(() -> new NotTieredYet(customer)));
        var worth = Stream.of(decision.reason(), decision.segment())
                .map(words -> new Personal(customer, "tier-reasons", Sensitivity.FINANCIAL, words))
                .toList();
        return TierView.of(decision, customer, reading.show(reader, worth));
    }

    private TierDecision nameable(Reader reader, CustomerId customer, TierDecision decision) {
        var kinds = reading.nameable(reader, customer, decision.kinds());
        return decision.naming(kind -> kinds.contains(kind) ? kind : ANOTHER_FACT);
    }
}
