package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is asked next, at the limits; whatever is asked there is one answer, and no rule is idle. */
class EscalationTablesTest {

    private static final String TAKE_OVER = "dmn/escalation/take-over-path.dmn";
    private static final String ESCALATION = "dmn/escalation/escalation-path.dmn";
    private static final List<Integer> LEVELS = List.of(1, 2, 3, 7);
    private static final List<String> TIERS = Arrays.asList(null, "platinum", "gold", "silver", "standard", "new-tier");

    @ParameterizedTest
    @CsvSource({
        "team, platinum, 1, receiver, PT30M, 2",
        "shift, silver, 1, receiver, PT2H, 2",
        "leaver, gold, 1, receiver, PT16H, 2",
        "leaver, gold, 2, leads, PT2H, 0",
        "substitute, standard, 9, leads, PT2H, 0"
    })
    void who_is_asked_to_take_over(String kind, String tier, int level, String owner, String within, int next) {
        var answer = new Table(TAKE_OVER, "takeOverPath").answer(Map.of("kind", kind, "tier", tier, "level", level));
        assertThat(answer).containsEntry("owner", owner).containsEntry("takeOverWithin", within);
        assertThat(answer.get("nextLevel")).hasToString(Integer.toString(next));
    }

    @ParameterizedTest
    @CsvSource({
        "platinum, 1, missed, true, true, leads, PT30M, 2",
        "gold, 1, at-risk, false, true, managers, PT30M, 2",
        "gold, 1, at-risk, false, false, leads, PT30M, 2",
        "platinum, 1, missed, false, false, leads, PT30M, 2",
        "platinum, 1, customer, false, false, managers, PT30M, 2",
        "silver, 1, at-risk, true, true, leads, PT2H, 2",
        "standard, 1, missed, false, true, leads, PT2H, 2",
        "standard, 1, customer, true, false, leads, PT1H, 2",
        "standard, 1, agent, false, false, leads, PT1H, 2",
        "gold, 2, agent, true, false, managers, PT1H, 3",
        "silver, 2, agent, true, false, managers, PT4H, 3",
        "platinum, 3, missed, false, false, managers, PT2H, 3",
        "standard, 12, missed, false, true, managers, PT2H, 3"
    })
    void who_answers_for_an_escalation(
            String tier,
            int level,
            String reason,
            boolean inHours,
            boolean counts,
            String group,
            String within,
            int next) {
        var inputs = inputs(tier, level, "escalationReason", reason, "inHours", inHours);
        inputs.put("clockCounts", counts);
        var answer = new Table(ESCALATION, "escalationPath").answer(inputs);
        assertThat(answer).containsEntry("ownerGroup", group).containsEntry("acknowledgeWithin", within);
        assertThat(answer.get("nextLevel")).hasToString(Integer.toString(next));
    }

    @Test
    void whatever_is_asked_there_is_one_answer_and_no_rule_is_idle() {
        var takeOver = new Table(TAKE_OVER, "takeOverPath");
        var escalation = new Table(ESCALATION, "escalationPath");
        for (var tier : TIERS) {
            for (var level : LEVELS) {
                for (var kind : List.of("team", "shift", "escalation", "substitute", "leaver")) {
                    takeOver.answer(inputs(tier, level, "kind", kind, "inHours", true));
                }
                for (var reason : List.of("at-risk", "missed", "customer", "agent")) {
                    for (var counts : List.of(true, false)) {
                        for (var inHours : List.of(true, false)) {
                            var inputs = inputs(tier, level, "escalationReason", reason, "inHours", inHours);
                            inputs.put("clockCounts", counts);
                            escalation.answer(inputs);
                        }
                    }
                }
            }
        }
        assertThat(takeOver.fired()).containsExactlyElementsOf(takeOver.rules());
        assertThat(escalation.fired()).containsExactlyElementsOf(escalation.rules());
    }

    private static Map<String, Object> inputs(
            String tier, int level, String name, String code, String flag, boolean value) {
        var inputs = new HashMap<String, Object>();
        inputs.put("tier", tier);
        inputs.put("level", level);
        inputs.put(name, code);
        inputs.put(flag, value);
        return inputs;
    }
}
