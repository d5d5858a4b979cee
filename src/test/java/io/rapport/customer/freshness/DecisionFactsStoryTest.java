package io.rapport.customer.freshness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Fact;
import io.rapport.customer.NewCustomer;
import io.rapport.customer.Observation;
import io.rapport.customer.Refusals.UnknownCustomer;
import io.rapport.customer.catalogue.BadCatalogue;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the tier decision may rely on, seen at noon; annual value and contract count for 365 days. */
@RapportTest
class DecisionFactsStoryTest {

    private static final Instant NOON = Instant.parse("2031-06-15T12:00:00Z");
    private static final Duration YEAR = Duration.ofDays(365);

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    EngineClock clock;

    CustomerId ida;

    @BeforeEach
    void at_noon() {
        clock.moveTo(NOON);
        ida = customers.register(new NewCustomer("Ida Example", List.of()));
    }

    @Test
    void nobody_ever_said_is_missing_and_not_a_question_for_the_customer() {
        assertThat(facts.of(ida, "tier")).extracting(fact -> fact.standing()).containsOnly(Standing.MISSING);
        assertThat(facts.of(ida, "tier"))
                .extracting(fact -> fact.kind().kind())
                .containsExactly("annual-value", "customer-since", "churn-risk", "contract");
        assertThat(facts.of(ida, "tier")).noneMatch(DecisionFact::isToVerify);
    }

    @Test
    void a_fact_counts_up_to_its_last_moment_and_not_longer() {
        say("contract", "premium", "crm", NOON.minus(YEAR));
        say("annual-value", "90000", "erp", NOON.minus(YEAR).minusMillis(1));

        var contract = tier("contract");
        assertThat(contract.standing()).isEqualTo(Standing.FRESH);
        assertThat(contract.age()).isEqualTo(YEAR);
        assertThat(contract.budget()).isEqualTo(YEAR);
        assertThat(contract.counts()).map(Fact::value).contains("premium");
        var value = tier("annual-value");
        assertThat(value.standing()).isEqualTo(Standing.STALE);
        assertThat(value.inUse()).extracting(Fact::source).isEqualTo("erp");
        assertThat(value.counts()).isEmpty();
        assertThat(value.isToVerify()).isTrue();
    }

    @Test
    void two_sources_that_say_otherwise_stand_side_by_side_and_the_newest_counts() {
        say("contract", "standard", "crm", days(30));
        say("contract", "premium", "erp", days(10));

        var contract = tier("contract");
        assertThat(contract.standing()).isEqualTo(Standing.CONTRADICTED);
        assertThat(contract.said())
                .extracting(Fact::source, Fact::value)
                .containsExactly(tuple("erp", "premium"), tuple("crm", "standard"));
        assertThat(contract.counts()).map(Fact::value).contains("premium");
        assertThat(contract.isToVerify()).isTrue();
    }

    @Test
    void what_is_nearly_the_same_is_no_contradiction() {
        say("annual-value", "12000", "crm", days(30));
        say("annual-value", "12500.00", "erp", days(10));

        assertThat(tier("annual-value").standing()).isEqualTo(Standing.FRESH);
    }

    @Test
    void a_word_that_is_too_old_contradicts_nobody() {
        say("contract", "standard", "crm", days(366));
        say("contract", "premium", "erp", days(10));

        assertThat(tier("contract").standing()).isEqualTo(Standing.FRESH);
        assertThat(tier("contract").said()).hasSize(2);
    }

    @Test
    void the_customers_own_word_settles_it_until_somebody_says_otherwise_later() {
        say("contract", "standard", "crm", days(30));
        say("contract", "premium", "erp", days(10));

        facts.confirm(ida, "contract", "standard", "anna");

        assertThat(tier("contract").standing()).isEqualTo(Standing.FRESH);
        assertThat(tier("contract").inUse())
                .extracting(Fact::source, Fact::value, Fact::author)
                .containsExactly("customer", "standard", "anna");
        clock.moveTo(NOON.plusSeconds(60));
        say("contract", "premium", "erp", NOON.plusSeconds(60));
        assertThat(tier("contract").standing()).isEqualTo(Standing.CONTRADICTED);
    }

    @Test
    void what_the_customer_cannot_know_is_never_a_question_for_the_customer() {
        say("churn-risk", "0.7", "analytics", days(91));

        assertThat(tier("churn-risk").standing()).isEqualTo(Standing.STALE);
        assertThat(tier("churn-risk").isToVerify()).isFalse();
    }

    @Test
    void a_decision_without_a_budget_for_its_facts_stops_the_start() {
        assertThatThrownBy(() -> facts.require("tier", List.of("contract", "city")))
                .isInstanceOf(BadCatalogue.class)
                .hasMessageContaining("kind 'city' is used by the decision 'tier'");
    }

    @Test
    void nobody_relies_on_an_unknown_customer() {
        assertThatThrownBy(() -> facts.of(new CustomerId("C-999999999"), "tier"))
                .isInstanceOf(UnknownCustomer.class);
    }

    private DecisionFact tier(String kind) {
        return facts.of(ida, "tier").stream()
                .filter(fact -> fact.kind().kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    private void say(String kind, String value, String source, Instant at) {
        customers.observe(ida, new Observation(kind, value, source, at));
    }

    private static Instant days(int ago) {
        return NOON.minus(Duration.ofDays(ago));
    }
}
