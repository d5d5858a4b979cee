package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the tables say at their limits and about what is not known ({@code ?}), and that each rule is of use. */
class TablesTest {

    private static final String ROUTING = "dmn/request/request-routing.dmn";
    private static final String THRESHOLD = "dmn/approval/approval-threshold.dmn";
    private static final String TIME = "dmn/approval/time-to-decide.dmn";
    private static final String SEGMENT = "dmn/tiering/segment.dmn";
    private static final String TIER = "dmn/tiering/intimacy-tier.dmn";

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "?, 5, unknown",
                "?, ?, unknown",
                "50000, ?, strategic",
                "49999.99, ?, core",
                "10000, 0.1, core",
                "9999.99, 2, core",
                "9999.99, 1.9, emerging",
                "2000, ?, emerging",
                "1999.99, 0.9, emerging",
                "1999.99, ?, emerging",
                "1999.99, 1, occasional",
                "0, 30, occasional"
            })
    void the_segment_follows_value_and_years(Double annualValue, Double years, String segment) {
        var answer = new Table(SEGMENT, "segment").answer(inputs("annualValue", annualValue, "tenureYears", years));
        assertThat(answer).containsEntry("segment", segment);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "strategic, ?, ?, platinum, gold",
                "core, premium, ?, platinum, gold",
                "core, ?, 0.9, gold, silver",
                "core, standard, ?, gold, silver",
                "emerging, none, 0.6, gold, silver",
                "emerging, none, 0.59, silver, standard",
                "emerging, none, ?, silver, standard",
                "occasional, premium, ?, silver, standard",
                "occasional, ?, ?, standard, standard",
                "unknown, ?, ?, standard, standard"
            })
    void what_cannot_be_delivered_is_one_step_lower_and_says_so(
            String segment, String contract, Double risk, String tier, String lower) {
        var table = new Table(TIER, "intimacyTier");
        var inputs = inputs("segment", segment, "contract", contract, "churnRisk", risk, "feasible", true);
        assertThat(table.answer(inputs)).containsEntry("tier", tier);

        inputs.put("feasible", false);
        var answer = table.answer(inputs);
        assertThat(answer).containsEntry("tier", lower);
        assertThat(answer.get("reason").toString().contains("one step lower")).isEqualTo(!tier.equals(lower));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "credit, gold, 100, 100, none",
                "credit, gold, 100, 100.01, lead",
                "credit, silver, 25, 25, none",
                "credit, silver, 25.01, 25.01, lead",
                "waiver, standard, 250, 500, lead",
                "goods, platinum, 250.01, 250.01, manager",
                "goods, platinum, 10, 500.01, manager",
                "credit, gold, 1000, 2000, manager",
                "credit, gold, 1000.01, 1000.01, two-managers",
                "credit, gold, 1, 2000.01, two-managers",
                "deadline, platinum, 0, 0, lead",
                "credit, ?, 30, 30, lead",
                "credit, gold, ?, 10, manager",
                "credit, gold, 10, ?, manager",
                "credit, gold, -5, 0, manager",
                "holiday, gold, 10, 10, manager",
                "?, gold, 10, 10, manager"
            })
    void the_more_it_costs_the_more_has_to_be_asked(
            String kind, String tier, Double amount, Double cumulative, String approvers) {
        var answer = new Table(THRESHOLD, "approvalThreshold")
                .answer(inputs("kind", kind, "tier", tier, "amount", amount, "cumulativeAmount", cumulative));
        assertThat(answer).containsEntry("approvers", approvers);
    }

    @ParameterizedTest
    @CsvSource({"platinum, PT2H", "gold, PT4H", "silver, PT8H", "standard, PT8H"})
    void the_closer_the_customer_the_sooner_a_wish_is_decided(String tier, String within) {
        assertThat(new Table(TIME, "timeToDecide").answer(inputs("tier", tier))).containsEntry("decideWithin", within);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "?",
            value = {
                "billing-question, gold, billing-team",
                "billing-question, platinum, care-team",
                "billing-question, ?, billing-team",
                "technical-incident, platinum, technical-team",
                "major-incident, standard, technical-team",
                "delivery-issue, silver, care-team",
                "complaint, gold, care-team",
                "unclassified, platinum, triage",
                "new-kind, gold, triage",
                "?, ?, triage"
            })
    void every_kind_has_one_team_and_what_is_unclear_goes_to_triage(String type, String tier, String team) {
        var answer = new Table(ROUTING, "requestRouting").answer(inputs("requestType", type, "tier", tier));
        assertThat(answer).containsEntry("team", team);
    }

    @Test
    void whatever_is_asked_there_is_one_answer_and_no_rule_is_idle() {
        var amounts = Arrays.asList(null, -1.0, 0.0, 25.0, 99.0, 251.0, 501.0, 1001.0, 2001.0);
        askEverything(
                new Table(SEGMENT, "segment"),
                Map.of(
                        "annualValue", Arrays.asList(null, -1.0, 0.0, 1999.99, 2000.0, 10000.0, 50000.0),
                        "tenureYears", Arrays.asList(null, 0.0, 1.0, 2.0)));
        askEverything(
                new Table(TIER, "intimacyTier"),
                Map.of(
                        "segment", List.of("strategic", "core", "emerging", "occasional", "unknown"),
                        "contract", Arrays.asList(null, "none", "standard", "premium"),
                        "churnRisk", Arrays.asList(null, 0.0, 0.59, 0.6, 1.0),
                        "feasible", List.of(true, false)));
        askEverything(
                new Table(THRESHOLD, "approvalThreshold"),
                Map.of(
                        "kind",
                        Arrays.asList(null, "credit", "waiver", "deadline", "goods", "new-kind"),
                        "tier",
                        Arrays.asList(null, "platinum", "gold", "silver", "standard"),
                        "amount",
                        amounts,
                        "cumulativeAmount",
                        amounts));
        askEverything(new Table(TIME, "timeToDecide"), Map.of("tier", List.of("platinum", "gold", "new-tier")));
        askEverything(
                new Table(ROUTING, "requestRouting"),
                Map.of(
                        "requestType",
                                Arrays.asList(
                                        null,
                                        "billing-question",
                                        "technical-incident",
                                        "major-incident",
                                        "delivery-issue",
                                        "complaint",
                                        "unclassified",
                                        "new-kind"),
                        "tier", Arrays.asList(null, "platinum", "gold", "silver", "standard")));
    }

    private static void askEverything(Table table, Map<String, List<?>> choices) {
        combinations(choices).forEach(table::answer);
        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }

    private static List<Map<String, Object>> combinations(Map<String, List<?>> choices) {
        List<Map<String, Object>> all = List.of(Map.of());
        for (var choice : choices.entrySet()) {
            var longer = new ArrayList<Map<String, Object>>();
            for (var one : all) {
                for (var value : choice.getValue()) {
                    var with = new HashMap<>(one);
                    with.put(choice.getKey(), value);
                    longer.add(with);
                }
            }
            all = longer;
        }
        return all;
    }

    private static Map<String, Object> inputs(Object... pairs) {
        var inputs = new HashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            inputs.put((String) pairs[i], pairs[i + 1]);
        }
        return inputs;
    }
}
