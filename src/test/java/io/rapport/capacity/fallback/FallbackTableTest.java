package io.rapport.capacity.fallback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.RapportTest;
import io.rapport.engine.Decided;
import io.rapport.engine.Decisions;
import io.rapport.kernel.Tier;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** When a team falls back and comes back, and who is exempt, rule by rule. */
@RapportTest
class FallbackTableTest {

    @Autowired
    Decisions decisions;

    @Autowired
    Fallback fallback;

    @ParameterizedTest
    @CsvSource({
        "care-team,      0.90, 6.0, PT10M, 0.75, 4.0, PT30M, 'standard',        fallback-customer-care",
        "billing-team,   0.95, 8.0, PT15M, 0.80, 5.0, PT30M, 'standard,silver', fallback-other-teams",
        "technical-team, 0.95, 8.0, PT15M, 0.80, 5.0, PT30M, 'standard,silver', fallback-other-teams",
        "a-new-team,     0.95, 8.0, PT15M, 0.80, 5.0, PT30M, 'standard,silver', fallback-other-teams",
    })
    void each_team_has_its_limits(
            String team,
            double enter,
            double enterHours,
            Duration enterAfter,
            double leave,
            double leaveHours,
            Duration leaveAfter,
            String tiers,
            String rule) {
        var limits = Limits.read(decisions.decide(Limits.TABLE, Map.of("team", team)));

        assertThat(limits.enterUtilisation()).isEqualTo(enter);
        assertThat(limits.enterBacklogHours()).isEqualTo(enterHours);
        assertThat(limits.enterAfter()).isEqualTo(enterAfter);
        assertThat(limits.leaveUtilisation()).isEqualTo(leave);
        assertThat(limits.leaveBacklogHours()).isEqualTo(leaveHours);
        assertThat(limits.leaveAfter()).isEqualTo(leaveAfter);
        assertThat(limits.standardTiers().stream().map(Tier::code)).containsExactlyInAnyOrder(tiers.split(","));
        assertThat(limits.rule()).isEqualTo(rule);
        assertThat(limits.reason()).isNotBlank();
    }

    @ParameterizedTest
    @CsvSource({
        "premium,  true,  exempt-premium",
        "standard, false, exempt-nobody-else",
        "none,     false, exempt-nobody-else"
    })
    void who_pays_for_personal_service_is_exempt(String contract, boolean exempt, String rule) {
        assertThat(fallback.isExempt(contract)).isEqualTo(exempt);
        assertThat(decisions
                        .decide("capacityExemption", Map.of("contract", contract))
                        .rules())
                .containsExactly(rule);
    }

    @Test
    void limits_that_leave_no_room_between_them_and_cells_that_say_nothing_are_refused_with_the_rule() {
        refused("leaveUtilisation", 0.95, "leaves no room between entering and leaving");
        refused("leaveBacklogHours", 8.5, "leaves no room");
        refused("enterAfter", "15 minutes", "says no period for 'enterAfter'");
        refused("leaveAfter", "-PT5M", "says no period for 'leaveAfter'");
        refused("enterUtilisation", "much", "says no number for 'enterUtilisation'");
    }

    private static void refused(String output, Object cell, String words) {
        var outputs = new HashMap<String, Object>(Map.of(
                "enterUtilisation",
                0.95,
                "enterBacklogHours",
                8.0,
                "enterAfter",
                "PT15M",
                "leaveUtilisation",
                0.8,
                "leaveBacklogHours",
                5.0,
                "leaveAfter",
                "PT30M",
                "standardTiers",
                "standard",
                "reason",
                "Too much to do"));
        Limits.read(new Decided(Map.copyOf(outputs), List.of("a-rule"), Limits.TABLE, 1));
        outputs.put(output, cell);
        assertThatThrownBy(() -> Limits.read(new Decided(Map.copyOf(outputs), List.of("a-rule"), Limits.TABLE, 1)))
                .isInstanceOf(Limits.Unreadable.class)
                .hasMessageContaining("a-rule")
                .hasMessageContaining(words);
    }
}
