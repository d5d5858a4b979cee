package io.rapport.modeling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see what: closed unless a rule opens it, whatever is asked. */
class FactAccessTableTest {

    private static final List<String> ROLES = Arrays.asList(
            null,
            "agents",
            "leads",
            "managers",
            "auditors",
            "process-owners",
            "privacy-officers",
            "integrations",
            "new-role");
    private static final List<String> SENSITIVITIES = Arrays.asList(
            null, "name", "basic", "contact", "financial", "behaviour", "special", "conversation", "new-sensitivity");
    private static final List<String> PURPOSES = Arrays.asList(
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
            "new-purpose");

    private final Table table = new Table("dmn/customer/fact-access.dmn", "factAccess");

    @Test
    void whatever_is_asked_there_is_one_answer_and_no_rule_is_idle() {
        ROLES.forEach(role ->
                SENSITIVITIES.forEach(sensitivity -> PURPOSES.forEach(purpose -> answer(role, sensitivity, purpose))));

        assertThat(table.fired()).containsExactlyElementsOf(table.rules());
    }

    @ParameterizedTest
    @ValueSource(strings = {"process-owners", "camunda-admin", "billing-team", "nobody", "new-role"})
    void who_is_not_named_sees_nothing_for_whatever_purpose(String role) {
        SENSITIVITIES.forEach(sensitivity -> PURPOSES.forEach(
                purpose -> assertThat(answer(role, sensitivity, purpose)).containsEntry("access", "hidden")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"privacy-task", "stewardship", "oversight", "privacy", "integration", "audit", "new-purpose"})
    void anothers_purpose_opens_nothing(String purpose) {
        SENSITIVITIES.forEach(sensitivity ->
                assertThat(answer("agents", sensitivity, purpose)).containsEntry("access", "hidden"));
    }

    private Map<String, Object> answer(@Nullable String role, @Nullable String sensitivity, @Nullable String purpose) {
        var asked = new HashMap<String, @Nullable Object>();
        asked.put("role", role);
        asked.put("sensitivity", sensitivity);
        asked.put("purpose", purpose);
        return table.answer(asked);
    }
}
