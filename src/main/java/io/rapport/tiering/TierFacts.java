package io.rapport.tiering;

import io.rapport.customer.Fact;
import io.rapport.customer.freshness.DecisionFact;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.customer.freshness.Standing;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads the facts the tables ask for, in the shape they ask for. What is too old, or said to be wrong, is handed on as not known. */
@Component
class TierFacts {

    private static final String ANNUAL_VALUE = "annual-value";
    private static final String CUSTOMER_SINCE = "customer-since";
    private static final String CHURN_RISK = "churn-risk";
    private static final String CONTRACT = "contract";
    private static final List<String> KINDS = List.of(ANNUAL_VALUE, CUSTOMER_SINCE, CHURN_RISK, CONTRACT);

    /** What intimacy-tier.dmn takes for a customer of whom no contract is known. */
    private static final String NO_CONTRACT = "none";

    private final DecisionFacts facts;
    private final Clock clock;

    TierFacts(DecisionFacts facts, Clock clock) {
        facts.require(Tiers.DECISION, KINDS);
        this.facts = facts;
        this.clock = clock;
    }

    /** By kind. */
    Map<String, DecisionFact> of(CustomerId customer) {
        return facts.of(customer, Tiers.DECISION).stream()
                .filter(fact -> KINDS.contains(fact.kind().kind()))
                .collect(Collectors.toMap(fact -> fact.kind().kind(), fact -> fact));
    }

    TierInputs inputs(Map<String, DecisionFact> seen, boolean feasible) {
        return new TierInputs(
                known(seen, ANNUAL_VALUE)
                        .map(value -> Money.of(value.value(), Objects.requireNonNull(value.currency())))
                        .orElse(null),
                known(seen, CUSTOMER_SINCE)
                        .map(since -> yearsSince(LocalDate.parse(since.value())))
                        .orElse(null),
                known(seen, CHURN_RISK)
                        .map(risk -> new BigDecimal(risk.value()).doubleValue())
                        .orElse(null),
                known(seen, CONTRACT).map(Fact::value).orElse(NO_CONTRACT),
                feasible,
                kinds(seen, Standing.MISSING, Standing.RESTRICTED),
                kinds(seen, Standing.STALE),
                kinds(seen, Standing.CONTRADICTED),
                kinds(seen, Standing.WRONG));
    }

    private static Optional<Fact> known(Map<String, DecisionFact> seen, String kind) {
        return Objects.requireNonNull(seen.get(kind)).counts();
    }

    private static List<String> kinds(Map<String, DecisionFact> seen, Standing... standings) {
        return KINDS.stream()
                .filter(kind -> List.of(standings)
                        .contains(Objects.requireNonNull(seen.get(kind)).standing()))
                .toList();
    }

    /** Whole years; who becomes a customer tomorrow is a new one today. */
    private int yearsSince(LocalDate since) {
        return Math.toIntExact(Math.max(0, ChronoUnit.YEARS.between(since, LocalDate.now(clock))));
    }
}
