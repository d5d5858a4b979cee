package io.rapport.tiering;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.RapportTest;
import io.rapport.customer.Customers;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every rule of both tables answers somebody. */
@RapportTest
class TierRulesTest {

    @Autowired
    Tiers tiers;

    @Autowired
    Customers customers;

    @Autowired
    Clock clock;

    @Autowired
    RepositoryService models;

    @ParameterizedTest(name = "{5} then {6}: {7}")
    @CsvSource(
            textBlock =
                    """
            # value, years, risk, contract, feasible, segment rule,     tier rule,                      tier
            80000,   5,     0.1,  standard, true,     large-business,   strategic,                      platinum
            50000,   ,      ,     ,         true,     large-business,   strategic,                      platinum
            80000,   5,     0.1,  premium,  false,    large-business,   strategic-not-feasible,         gold
            49999.99,0,     0.1,  premium,  true,     solid-business,   core-premium,                   platinum
            10000,   0,     0.1,  premium,  false,    solid-business,   core-premium-not-feasible,      gold
            9999.99, 2,     0.9,  standard, true,     loyal-business,   core,                           gold
            2000,    9,     ,     ,         false,    loyal-business,   core-not-feasible,              silver
            5000,    1,     0.6,  standard, true,     growing-business, emerging-at-risk,               gold
            5000,    ,      0.95, none,     false,    growing-business, emerging-at-risk-not-feasible,  silver
            1999.99, 0,     0.59, standard, true,     first-year,       emerging,                       silver
            0,       ,      0.1,  ,         false,    first-year,       emerging-not-feasible,          standard
            3000,    ,      ,     ,         true,     growing-business, emerging-risk-not-known,        silver
            0,       ,      ,     ,         false,    first-year,       emerging-risk-not-known-not-feasible, standard
            1999.99, 1,     0.2,  premium,  true,     now-and-then,     premium-contract,               silver
            ,        4,     0.2,  premium,  true,     value-not-known,  premium-contract,               silver
            500,     3,     0.2,  premium,  false,    now-and-then,     premium-contract-not-feasible,  standard
            500,     3,     0.9,  standard, true,     now-and-then,     occasional,                     standard
            500,     3,     0.9,  ,         false,    now-and-then,     occasional,                     standard
            ,        4,     0.9,  none,     true,     value-not-known,  segment-not-known,              standard
            ,        ,      ,     ,         false,    value-not-known,  segment-not-known,              standard
            """)
    void each_rule_gives_its_tier(
            @Nullable String value,
            @Nullable Integer years,
            @Nullable String risk,
            @Nullable String contract,
            boolean feasible,
            String segmentRule,
            String tierRule,
            String tier) {
        var since =
                years == null ? null : LocalDate.now(clock).minusYears(years).toString();
        var customer = new Portfolio(customers, clock).customer(value, since, risk, contract);

        var decision = tiers.decide(customer, feasible);

        assertThat(List.of(
                        decision.segmentRule().rule(),
                        decision.tierRule().rule(),
                        decision.tier().code()))
                .containsExactly(segmentRule, tierRule, tier);
        assertThat(decision.reason()).isNotBlank();
    }

    @Test
    void no_rule_is_forgotten_above() {
        assertThat(rulesOf("segment")).containsExactlyInAnyOrderElementsOf(expected(5));
        assertThat(rulesOf("intimacyTier")).containsExactlyInAnyOrderElementsOf(expected(6));
    }

    private List<String> rulesOf(String decision) {
        var table = models.createDecisionDefinitionQuery()
                .decisionDefinitionKey(decision)
                .latestVersion()
                .singleResult();
        return models.getDmnModelInstance(table.getId()).getModelElementsByType(Rule.class).stream()
                .map(Rule::getId)
                .toList();
    }

    private static List<String> expected(int column) {
        var story = Arrays.stream(TierRulesTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(CsvSource.class))
                .findFirst()
                .orElseThrow();
        return story.getAnnotation(CsvSource.class)
                .textBlock()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(",")[column].strip())
                .distinct()
                .toList();
    }
}
