package io.rapport.tiering;

import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Reads the facts the tables ask for, in the shape they ask for. */
@Component
class TierFacts {

    private static final String ANNUAL_VALUE = "annual-value";
    private static final String CUSTOMER_SINCE = "customer-since";
    private static final String CHURN_RISK = "churn-risk";
    private static final String CONTRACT = "contract";
    private static final List<String> KINDS = List.of(ANNUAL_VALUE, CUSTOMER_SINCE, CHURN_RISK, CONTRACT);

    /** What intimacy-tier.dmn takes for a customer of whom no contract is known. */
    private static final String NO_CONTRACT = "none";

    private final Customers customers;
    private final Clock clock;

    TierFacts(Customers customers, Clock clock) {
        this.customers = customers;
        this.clock = clock;
    }

    TierInputs of(CustomerId customer, boolean feasible) {
        var newest = customers.facts(customer).stream()
                .filter(fact -> KINDS.contains(fact.kind()))
                .collect(Collectors.toMap(Fact::kind, Function.identity(), TierFacts::newer));
        var value = newest.get(ANNUAL_VALUE);
        var since = newest.get(CUSTOMER_SINCE);
        var risk = newest.get(CHURN_RISK);
        var contract = newest.get(CONTRACT);
        return new TierInputs(
                value == null ? null : Money.of(value.value(), Objects.requireNonNull(value.currency())),
                since == null ? null : yearsSince(LocalDate.parse(since.value())),
                risk == null ? null : new BigDecimal(risk.value()).doubleValue(),
                contract == null ? NO_CONTRACT : contract.value(),
                feasible,
                missing(newest));
    }

    private static List<String> missing(Map<String, Fact> newest) {
        return KINDS.stream().filter(kind -> !newest.containsKey(kind)).toList();
    }

    private static Fact newer(Fact one, Fact other) {
        return Stream.of(one, other)
                .max((a, b) -> a.observedAt().compareTo(b.observedAt()))
                .orElseThrow();
    }

    /** Whole years; who becomes a customer tomorrow is a new one today. */
    private int yearsSince(LocalDate since) {
        return Math.toIntExact(Math.max(0, ChronoUnit.YEARS.between(since, LocalDate.now(clock))));
    }
}
