package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is restricted is not used, unless a rule that names an article allows it. */
class RestrictedUseTableTest {

    private static final List<String> USES = Arrays.asList(
            null,
            "service",
            "privacy-task",
            "stewardship",
            "oversight",
            "privacy",
            "integration",
            "audit",
            "break-glass",
            "none",
            "tier",
            "privacy-law",
            "matching",
            "deletion",
            "new-use");
    private static final List<String> GROUNDS = Arrays.asList(
            null, "accuracy-contested", "unlawful-processing", "legal-claims", "objection-pending", "new-ground");

    private final Table table = new Table("dmn/customer/restricted-use.dmn", "restrictedUse");

    @Test
    void whatever_is_asked_there_is_one_answer_and_no_rule_is_idle() {
        USES.forEach(use -> GROUNDS.forEach(ground -> List.of(true, false)
                .forEach(held -> assertThat(effect(use, ground, held)).isIn("none", "masked", "withheld"))));

        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }

    @Test
    void no_decision_about_the_customer_no_comparison_and_no_other_system_uses_it() {
        for (var use : List.of("tier", "matching", "integration", "new-use")) {
            GROUNDS.forEach(ground -> assertThat(effect(use, ground, false)).isEqualTo("withheld"));
        }
    }

    @Test
    void nobody_who_works_with_the_customer_sees_it() {
        for (var use : Set.of("service", "oversight", "stewardship", "none")) {
            GROUNDS.forEach(ground -> assertThat(effect(use, ground, true)).isEqualTo("masked"));
        }
    }

    private Object effect(@Nullable String use, @Nullable String ground, boolean held) {
        Map<String, Object> asked = new HashMap<>();
        asked.put("use", use);
        asked.put("ground", ground);
        asked.put("legalHold", held);
        return table.answer(asked).get("effect");
    }
}
