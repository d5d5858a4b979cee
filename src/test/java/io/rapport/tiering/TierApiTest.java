package io.rapport.tiering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import io.rapport.kernel.CustomerId;
import io.rapport.kernel.Tier;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@RapportTest
class TierApiTest {

    @Autowired
    MockMvc http;

    @Autowired
    Tiers tiers;

    @Autowired
    Customers customers;

    @Autowired
    Clock clock;

    Portfolio portfolio;

    @BeforeEach
    void a_portfolio() {
        portfolio = new Portfolio(customers, clock);
    }

    @Test
    void who_needs_to_know_reads_the_tier_and_why_but_not_the_facts() throws Exception {
        var customer = portfolio.customer("80000", null, "0.75", "standard");
        var decided = tiers.decide(customer, false);

        tierOf(customer.value(), "integrations")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.id").value(decided.id().value()))
                .andExpect(jsonPath("$.tier").value("gold"))
                .andExpect(jsonPath("$.reason").value(decided.reason()))
                .andExpect(jsonPath("$.segment").value("strategic"))
                .andExpect(jsonPath("$.rules[*].table", contains("segment", "intimacyTier")))
                .andExpect(jsonPath("$.rules[*].rule", contains("large-business", "strategic-not-feasible")))
                .andExpect(jsonPath("$.rules[0].version").isNumber())
                .andExpect(jsonPath("$.feasible").value(false))
                .andExpect(jsonPath("$.unknown", contains("customer-since")))
                .andExpect(jsonPath("$.inputs").doesNotExist());
    }

    @Test
    void an_agent_without_a_task_reads_the_tier_and_not_what_the_customer_is_worth() throws Exception {
        var customer = portfolio.customer("80000", null, "0.75", "standard");
        tiers.decide(customer, false);

        tierOf(customer.value(), "agents")
                .andExpect(status().isOk())
                .andExpect(jsonPath("$.tier").value("gold"))
                .andExpect(jsonPath("$.reason").doesNotExist())
                .andExpect(jsonPath("$.segment").doesNotExist())
                .andExpect(jsonPath("$.rules").isEmpty())
                .andExpect(jsonPath("$.withheld[0].what").value("financial"));
    }

    @Test
    void a_kind_of_fact_is_named_only_to_who_may_see_something_of_it() throws Exception {
        var customer = portfolio.customer(null, null, "0.75", "standard");
        tiers.decide(customer, false);

        tierOf(customer.value(), "integrations")
                .andExpect(jsonPath("$.unknown", contains("annual-value", "customer-since")));
        tierOf(customer.value(), "agents").andExpect(jsonPath("$.unknown", contains("another-fact", "customer-since")));
    }

    @Test
    void neither_does_the_reason_name_it() {
        var old = new TierInputs(
                null, null, null, "none", true, List.of(), List.of("churn-risk", "contract"), List.of(), List.of());
        var rule = new RuleUsed("intimacyTier", 1, "a-rule");
        var decided = new TierDecision(
                new TierDecisionId("T-1"),
                new CustomerId("C-1"),
                new Tier("gold"),
                old.reason("Large; said to be wrong by nobody"),
                "strategic",
                rule,
                rule,
                old,
                Instant.EPOCH);

        assertThat(decided.reason())
                .isEqualTo("Large; said to be wrong by nobody; too old to count: churn risk, contract");
        assertThat(decided.naming(kind -> kind.equals("churn-risk") ? "another-fact" : kind)
                        .reason())
                .isEqualTo("Large; said to be wrong by nobody; too old to count: another fact, contract");
    }

    @Test
    void a_customer_without_a_decision_has_no_tier_and_is_told_how_to_get_one() throws Exception {
        tierOf(portfolio.stranger().value(), "agents")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:tiering/not-tiered-yet"));
    }

    @Test
    void an_unknown_customer_is_not_found() throws Exception {
        tierOf("C-999999999", "agents")
                .andExpect(status().isNotFound())
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:customer/unknown-customer"));
    }

    @Test
    void what_is_no_customer_id_is_refused() throws Exception {
        tierOf("nobody", "agents")
                .andExpect(status().isUnprocessableEntity())
                .andExpect(jsonPath("$.type").value("urn:rapport:problem:kernel/bad-id"));
    }

    @Test
    void whoever_has_no_role_in_service_sees_no_tier() throws Exception {
        tierOf(portfolio.stranger().value(), "process-owners").andExpect(status().isForbidden());
        http.perform(get("/api/customers/C-100001/tier")).andExpect(status().isUnauthorized());
    }

    private ResultActions tierOf(String customer, String role) throws Exception {
        return http.perform(get("/api/customers/{id}/tier", customer)
                .with(user("somebody").authorities(new SimpleGrantedAuthority("GROUP_" + role))));
    }
}
