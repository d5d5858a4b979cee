package io.rapport.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Money;
import java.time.Duration;
import java.time.Instant;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class TiersStoryTest {

    private static final Instant NOON = Instant.parse("2031-06-15T12:00:00Z");

    @Autowired
    Tiers tiers;

    @Autowired
    Customers customers;

    @Autowired
    EngineClock clock;

    @Autowired
    HistoryService history;

    Portfolio portfolio;

    @BeforeEach
    void at_noon() {
        clock.moveTo(NOON);
        portfolio = new Portfolio(customers, clock);
    }

    @Test
    void a_decision_is_kept_with_what_was_known_and_what_said_so() {
        var customer = portfolio.customer("12000.50", "2025-06-16", "0.25", "premium");

        var decided = tiers.decide(customer, true);

        var kept = tiers.get(decided.id());
        assertThat(kept).isEqualTo(decided);
        assertThat(kept.customer()).isEqualTo(customer);
        assertThat(kept.segment()).isEqualTo("core");
        assertThat(kept.segmentRule())
                .isEqualTo(new RuleUsed("segment", version(kept.segmentRule()), "solid-business"));
        assertThat(kept.tierRule()).isEqualTo(new RuleUsed("intimacyTier", version(kept.tierRule()), "core-premium"));
        assertThat(kept.reason()).isEqualTo("Core customer with a premium contract");
        assertThat(kept.decidedAt()).isEqualTo(NOON);
        assertThat(kept.inputs().annualValue()).isEqualTo(Money.of("12000.5", "EUR"));
        assertThat(kept.inputs().tenureYears()).isEqualTo(5);
        assertThat(kept.inputs().churnRisk()).isEqualTo(0.25);
        assertThat(kept.inputs().contract()).isEqualTo("premium");
        assertThat(kept.inputs().feasible()).isTrue();
        assertThat(kept.inputs().unknown()).isEmpty();
    }

    @Test
    void of_a_stranger_the_stated_defaults_are_taken_and_it_says_so() {
        var decided = tiers.decide(portfolio.stranger(), true);

        assertThat(decided.tier().code()).isEqualTo("standard");
        assertThat(decided.reason()).startsWith("Yearly value not known");
        assertThat(decided.inputs().contract()).isEqualTo("none");
        assertThat(tiers.get(decided.id()).inputs().unknown())
                .containsExactly("annual-value", "customer-since", "churn-risk", "contract");
    }

    @Test
    void one_unknown_fact_is_named_while_the_others_count() {
        var decided = tiers.decide(portfolio.customer("5000", "2030-01-01", null, "standard"), true);

        assertThat(decided.tierRule().rule()).isEqualTo("emerging-risk-not-known");
        assertThat(decided.reason()).contains("the risk of leaving is not known");
        assertThat(decided.inputs().unknown()).containsExactly("churn-risk");
    }

    @Test
    void what_cannot_be_delivered_lowers_the_tier_by_one_step_and_the_reason_says_so() {
        var customer = portfolio.customer("80000", "2020-01-01", "0.1", "standard");

        assertThat(tiers.decide(customer, true).tier().code()).isEqualTo("platinum");

        var lowered = tiers.decide(customer, false);
        assertThat(lowered.tier().code()).isEqualTo("gold");
        assertThat(lowered.reason()).startsWith("Cannot be delivered in full at the moment");
        assertThat(lowered.inputs().feasible()).isFalse();
    }

    @Test
    void years_are_whole_and_count_from_the_day() {
        assertThat(yearsSince("2029-06-15")).isEqualTo(2);
        assertThat(yearsSince("2029-06-16")).isEqualTo(1);
        assertThat(yearsSince("2031-06-15")).isZero();
    }

    @Test
    void the_newest_observation_counts_whichever_source_it_comes_from_and_whenever_it_arrives() {
        var customer = portfolio.customer("500", "2020-01-01", "0.1", "standard");
        var later = NOON.plus(Duration.ofHours(1));
        clock.moveTo(later.plusSeconds(1));
        customers.observe(customer, new Observation("annual-value", "60000", "erp", later));
        customers.observe(customer, new Observation("annual-value", "1", "crm", NOON.minusSeconds(9)));

        assertThat(tiers.decide(customer, true).segment()).isEqualTo("strategic");
    }

    @Test
    void the_latest_decision_is_the_one_that_counts_and_the_earlier_one_stays() {
        var customer = portfolio.customer("500", "2020-01-01", "0.1", "standard");
        assertThat(tiers.latest(customer)).isEmpty();
        var first = tiers.decide(customer, true);
        clock.moveTo(NOON.plusSeconds(60));
        portfolio.know(customer, "contract", "premium");

        var second = tiers.decide(customer, true);

        assertThat(tiers.latest(customer)).contains(second);
        assertThat(tiers.get(first.id()).tier().code()).isEqualTo("standard");
        assertThat(second.tier().code()).isEqualTo("silver");
    }

    @Test
    void the_engine_keeps_no_history_of_tables_that_see_personal_facts() {
        tiers.decide(portfolio.customer("80000", "2020-01-01", "0.1", "standard"), true);

        for (var table : new String[] {"segment", "intimacyTier"}) {
            assertThat(history.createHistoricDecisionInstanceQuery()
                            .decisionDefinitionKey(table)
                            .count())
                    .as("history of '%s'", table)
                    .isZero();
        }
    }

    @Test
    void nobody_is_no_customer_and_an_unknown_id_is_no_decision() {
        assertThatThrownBy(() -> tiers.decide(new CustomerId("C-999999999"), true))
                .isInstanceOf(Refusals.UnknownCustomer.class);
        assertThatThrownBy(() -> tiers.get(new TierDecisionId("T-999999999")))
                .isInstanceOf(UnknownTierDecision.class)
                .hasMessageContaining("T-999999999");
    }

    private int yearsSince(String day) {
        var years = tiers.decide(portfolio.customer("5000", day, null, null), true)
                .inputs()
                .tenureYears();
        assertThat(years).isNotNull();
        return years == null ? -1 : years;
    }

    /** Deployed tables count from 1; how often they were deployed is not this story. */
    private static int version(RuleUsed used) {
        assertThat(used.version()).isPositive();
        return used.version();
    }
}
