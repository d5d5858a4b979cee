package io.rapport.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.customer.Observation;
import io.rapport.customer.freshness.DecisionFacts;
import io.rapport.engine.EngineClock;
import io.rapport.kernel.CustomerId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A fact that is too old drives no decision: the table takes its default, and the decision says so. */
@RapportTest
class StaleStoryTest {

    private static final Instant NOON = Instant.parse("2031-06-15T12:00:00Z");

    @Autowired
    Tiers tiers;

    @Autowired
    Customers customers;

    @Autowired
    DecisionFacts facts;

    @Autowired
    EngineClock clock;

    @Autowired
    MockMvc http;

    CustomerId ida;

    @BeforeEach
    void at_noon() {
        clock.moveTo(NOON);
        ida = new Portfolio(customers, clock).stranger();
    }

    @Test
    void a_large_business_of_last_year_is_standard_until_the_value_is_confirmed() {
        say("annual-value", "90000", "erp", 400);
        say("contract", "standard", "crm", 10);

        var decided = tiers.decide(ida, true);

        assertThat(decided.segmentRule().rule()).isEqualTo("value-not-known");
        assertThat(decided.tierRule().rule()).isEqualTo("segment-not-known");
        assertThat(decided.tier().code()).isEqualTo("standard");
        assertThat(decided.reason())
                .isEqualTo("Yearly value not known, or too old to count, so the standard until it is;"
                        + " too old to count: annual value");
        assertThat(tiers.get(decided.id()).inputs().stale()).containsExactly("annual-value");
        assertThat(decided.inputs().unknown()).containsExactly("customer-since", "churn-risk");
        assertThat(decided.inputs().annualValue()).isNull();

        facts.confirm(ida, "annual-value", "90000", "anna");
        assertThat(tiers.decide(ida, true).tier().code()).isEqualTo("platinum");
    }

    @Test
    void an_old_risk_of_leaving_counts_as_low_and_the_rule_says_so() {
        say("annual-value", "3000", "erp", 10);
        say("churn-risk", "0.9", "analytics", 91);

        var decided = tiers.decide(ida, true);

        assertThat(decided.tierRule().rule()).isEqualTo("emerging-risk-not-known");
        assertThat(decided.reason()).contains("counts as low").endsWith("too old to count: churn risk");
    }

    @Test
    void a_contradiction_lets_the_newest_count_and_is_named() {
        say("annual-value", "90000", "crm", 40);
        say("annual-value", "500", "erp", 10);

        var decided = tiers.decide(ida, true);

        assertThat(decided.segment()).isEqualTo("emerging");
        assertThat(decided.inputs().contradicted()).containsExactly("annual-value");
    }

    @Test
    void rest_says_what_was_too_old_and_shows_both_sides_of_a_contradiction() throws Exception {
        say("annual-value", "90000", "erp", 400);
        say("contract", "standard", "crm", 40);
        say("contract", "premium", "erp", 10);
        tiers.decide(ida, true);

        ask("/tier")
                .andExpect(jsonPath("$.stale[0]").value("annual-value"))
                .andExpect(jsonPath("$.contradicted[0]").value("contract"));
        ask("/decisions/tier/facts")
                .andExpect(jsonPath("$.items[0].kind").value("annual-value"))
                .andExpect(jsonPath("$.items[0].standing").value("stale"))
                .andExpect(jsonPath("$.items[0].ageDays").value(400))
                .andExpect(jsonPath("$.items[0].budgetDays").value(365))
                .andExpect(jsonPath("$.items[0].toVerify").value(true))
                .andExpect(jsonPath("$.items[3].standing").value("contradicted"))
                .andExpect(jsonPath("$.items[3].said[0].value").value("premium"))
                .andExpect(jsonPath("$.items[3].said[0].sourceTitle").value("Orders and invoices"))
                .andExpect(jsonPath("$.items[3].said[1].value").value("standard"));
    }

    private void say(String kind, String value, String source, int daysAgo) {
        customers.observe(ida, new Observation(kind, value, source, NOON.minus(Duration.ofDays(daysAgo))));
    }

    private ResultActions ask(String path) throws Exception {
        return http.perform(get("/api/customers/" + ida + path)
                .with(user("somebody").authorities(new SimpleGrantedAuthority("GROUP_integrations"))));
    }
}
